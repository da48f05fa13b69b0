import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../../renderer/app/language.tsx';

describe('the first language', () => {
  it("is the first of the system's that is offered", () => {
    expect(guessLanguage(['fr-FR', 'en-GB', 'he-IL'])).toBe('en');
    expect(guessLanguage(['he'])).toBe('he');
  });

  it('is Hebrew when the system speaks none of them', () => {
    expect(guessLanguage(['fr', 'de'])).toBe('he');
    expect(guessLanguage([])).toBe('he');
  });
});
