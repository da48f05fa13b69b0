/** Words of the area `settings`. */
export const settings = {
  he: {},
  en: {},
};
