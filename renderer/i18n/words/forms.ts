/** Words of the area `forms`. */
export const forms = {
  he: {},
  en: {},
};
