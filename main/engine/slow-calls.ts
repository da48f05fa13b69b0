/** Counts calls that a person would notice, for a diagnostics page: the ten slowest procedures. */

/** From here on a wait is felt, in milliseconds. */
const slow = 200;
const kept = 10;

export interface SlowCall {
  readonly name: string;
  readonly count: number;
  readonly longestMs: number;
}

export class SlowCalls {
  readonly #byName = new Map<string, SlowCall>();

  note(name: string, milliseconds: number): void {
    if (milliseconds < slow) return;
    const before = this.#byName.get(name);
    this.#byName.set(name, { name, count: (before?.count ?? 0) + 1, longestMs: Math.max(before?.longestMs ?? 0, Math.round(milliseconds)) });
  }

  /** The slowest first. */
  list(): readonly SlowCall[] {
    return [...this.#byName.values()].sort((a, b) => b.longestMs - a.longestMs).slice(0, kept);
  }
}
