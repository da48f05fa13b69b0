/** Words of the area `compare`. */
export const compare = {
  he: {},
  en: {},
};
