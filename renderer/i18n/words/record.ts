/** Words of the area `record`. */
export const record = {
  he: {},
  en: {},
};
