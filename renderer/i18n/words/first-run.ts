/** Words of the area `firstRun`. */
export const firstRun = {
  he: {},
  en: {},
};
