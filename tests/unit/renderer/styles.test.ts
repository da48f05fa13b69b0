/** Style sheets, which the lint rule for styles in code does not see. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '..', '..', '..', 'renderer');
const sheets = globSync('**/*.css', { cwd: renderer });

const physical = /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;

it('name no physical direction, since every page is mirrored in Hebrew', () => {
  expect(sheets).not.toEqual([]);
  const found = sheets.flatMap((sheet) => [...readFileSync(path.join(renderer, sheet), 'utf8').matchAll(physical)].map(([text]) => `${sheet}: ${text.trim()}`));
  expect(found).toEqual([]);
});
