/** Words of the area `register`. */
export const register = {
  he: {},
  en: {},
};
