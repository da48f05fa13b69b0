/**
 * Keys pressed between the first letter, which opens an editor, and the editor being there to take
 * them: quick typists lose none.
 */

let waiting = '';

export const typeAhead = {
  /** A new edit begins. */
  clear(): void {
    waiting = '';
  },
  add(key: string): void {
    waiting += key;
  },
  take(): string {
    const taken = waiting;
    waiting = '';
    return taken;
  },
};

/** One printable character, and not the name of a key such as Enter. */
export function isCharacter(key: string): boolean {
  return Array.from(key).length === 1;
}
