import { expect, test } from 'vitest';
import { sentence } from '../../../preload/contract/errors/index.ts';

test.each(['@sentences:x', '@field:a|{', '@nothing'])('a cell that says %j is repeated as it is', (text) => {
  expect(sentence('exchange.reason.not-a-date', { text, field: '@field:locality.founding_year' }, 'en')).toBe(
    `Founding year must be a date, but “${text}” was found. The row was not imported. Write day/month/year.`,
  );
});
