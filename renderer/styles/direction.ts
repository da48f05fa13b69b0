/**
 * The writing direction of numbers, codes and addresses inside any page.
 *
 * Styles are mirrored for RTL as a whole, `direction` among them; this value is left as it is.
 */
export const alwaysLeftToRight = 'ltr /* @noflip */' as 'ltr';
