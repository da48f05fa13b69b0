/** Words of the area `indicators`. */
export const indicators = {
  he: {},
  en: {},
};
