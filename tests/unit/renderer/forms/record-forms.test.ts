import { describe, expect, it } from 'vitest';
import { recordType } from '../../../../preload/contract/catalogue/index.ts';
import { newRecordId } from '../../../../renderer/forms/new-id.ts';
import { duplicateValues } from '../../../../renderer/forms/duplicate.ts';
import { keysOf, valueOf } from '../../../../renderer/forms/option-values.ts';
import { formSections } from '../../../../renderer/forms/sections.ts';

describe('a form', () => {
  it('has every field once, names first and notes last', () => {
    const type = recordType('cluster');
    const sections = formSections(type);
    expect(sections.map(({ key }) => key)).toEqual(['names', 'facts', 'notes']);
    expect(sections.flatMap(({ fields }) => fields.map(({ key }) => key)).sort()).toEqual(type.fields.map(({ key }) => key).sort());
  });

  it('puts fields that the person added apart', () => {
    const type = recordType('cluster');
    const own = { key: 'custom_priority', type: 'integer' as const, customId: 'c1', labels: { he: 'עדיפות', en: 'Priority', ar: 'أولوية' } };
    expect(formSections({ ...type, fields: [...type.fields, own] }).find(({ key }) => key === 'own')?.fields).toEqual([own]);
  });
});

describe('a duplicate', () => {
  it('takes everything but what identifies the original', () => {
    expect(duplicateValues(recordType('locality'), { name_he: 'גדרה', kind: 'local_council', code: '2550', founding_year: 1884, phone: null })).toEqual({
      name_he: 'גדרה',
      kind: 'local_council',
      founding_year: 1884,
    });
  });
});

describe('picked values', () => {
  const field = (type: 'choice' | 'choices' | 'yesNo') => ({ key: 'f', type, list: 'x', labels: { he: '', en: '', ar: '' } });

  it('become keys and values again', () => {
    expect([keysOf(null), keysOf('a'), keysOf(['a', 'b']), keysOf(false)]).toEqual([[], ['a'], ['a', 'b'], ['false']]);
    expect([valueOf(field('choice'), []), valueOf(field('choice'), ['a']), valueOf(field('choices'), ['a']), valueOf(field('yesNo'), ['false'])]).toEqual([null, 'a', ['a'], false]);
  });
});

describe('a new id', () => {
  it('is a UUID of version 7 that carries the time', () => {
    const id = newRecordId(Date.UTC(2026, 0, 1));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.UTC(2026, 0, 1));
  });
});
