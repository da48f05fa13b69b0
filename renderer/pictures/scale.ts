/** Scales of pictures: round steps that people read easily. Pure. */

/** Round values that cover `low` to `high` in about `count` steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count = 4): readonly number[] {
  if (!(high > low)) {
    const pad = Math.abs(low) > 0 ? Math.abs(low) / 2 : 1;
    return ticks(low - pad, high + pad, count);
  }
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Years to print under a picture: all when they fit, else every second, fifth … with the last one. */
export function yearLabels(years: readonly number[], most: number): ReadonlySet<number> {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return new Set();
  const step = [1, 2, 5, 10, 20].find((each) => (last - first) / each < most) ?? 50;
  return new Set(years.filter((year) => (last - year) % step === 0));
}

/** Where zero and the values lie on the track, in percent of its length. */
export function scaleOf(values: readonly number[]): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  return (value) => ((value - low) / span) * 100;
}

/** A path with a gap wherever a year has no value. */
export function pathOf(
  points: readonly { readonly year: number; readonly value: number | null }[],
  along: (year: number) => number,
  up: (value: number) => number,
): string {
  let pen = 'M';
  const parts: string[] = [];
  for (const { year, value } of points) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    parts.push(`${pen}${along(year).toFixed(1)},${up(value).toFixed(1)}`);
    pen = 'L';
  }
  return parts.join(' ');
}
