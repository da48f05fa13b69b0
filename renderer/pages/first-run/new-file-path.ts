/** Where a new file goes. */

/** The file's path in a folder, in the folder's own way of writing. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return `${folder.endsWith(separator) ? folder : folder + separator}${name}.eshkol`;
}
