/** Words of the area `grid`. */
export const grid = {
  he: {},
  en: {},
};
