/** One budget and what was measured. */
export interface Line {
  readonly what: string;
  readonly measured: number;
  /** `ratio` or a unit of time. */
  readonly unit: string;
  readonly budget: number;
  /** The figures behind a ratio, for the reader. */
  readonly detail: string;
}
