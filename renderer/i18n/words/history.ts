/** Words of the area `history`. */
export const history = {
  he: {},
  en: {},
};
