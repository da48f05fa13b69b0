/** Words of the area `fileScreens`. */
export const fileScreens = {
  he: {},
  en: {},
};
