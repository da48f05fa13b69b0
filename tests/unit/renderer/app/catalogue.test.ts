import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../renderer/app/catalogue.ts';

describe('the catalogue of a file', () => {
  it("puts the person's own fields after the type's own", () => {
    const own = { key: 'custom_visit', customId: 'x', type: 'text' as const, labels: { he: 'ביקור', en: 'Visit', ar: 'زيارة' } };
    const catalogue = buildCatalogue(true, { locality: [own] }, []);
    expect(catalogue.type('locality')?.fields.at(-1)).toEqual(own);
    expect(catalogue.field('locality', 'custom_visit')).toEqual(own);
    expect(catalogue.field('cluster', 'custom_visit')).toBeUndefined();
  });

  it('groups the types in the order of the navigation and leaves out internal ones', () => {
    const { groups, types } = buildCatalogue(false, {}, []);
    expect(groups.map(({ key }) => key).indexOf('places')).toBe(0);
    expect(groups.flatMap((group) => group.types).map(({ key }) => key).sort()).toEqual(
      types.filter((type) => !type.internal).map(({ key }) => key).sort(),
    );
  });
});
