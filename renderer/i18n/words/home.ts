/** Words of the area `home`. */
export const home = {
  he: {},
  en: {},
};
