/** Columns of a grid that hold no data of a record. */

/** The narrow column with the icon of a record's problems. */
export const problemColumn = '__problems';
