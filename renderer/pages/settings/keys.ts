/** Codes that people give to list values and own fields: stable, so of a plain shape. */

/** A small letter, then small letters, digits and underscore, at most 40. */
export function isCode(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,39}$/.test(text);
}

/** A code out of an English name: `Visit day` → `visit_day`; empty when nothing of it can stay. */
export function codeOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '');
  return plain.slice(0, 40).replace(/_+$/, '');
}
