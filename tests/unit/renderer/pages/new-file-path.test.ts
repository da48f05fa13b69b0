import { describe, expect, it } from 'vitest';
import { pathIn } from '../../../../renderer/pages/first-run/new-file-path.ts';

describe('the path of a new file', () => {
  it("is written in the folder's own way", () => {
    expect(pathIn('/home/dana/Eshkol', 'שורק דרומי')).toBe('/home/dana/Eshkol/שורק דרומי.eshkol');
    expect(pathIn('C:\\Users\\Dana', 'Sorek')).toBe('C:\\Users\\Dana\\Sorek.eshkol');
    expect(pathIn('C:\\', 'Sorek')).toBe('C:\\Sorek.eshkol');
  });
});
