/**
 * Builds a complete record type from what its file declares: adds the three names and the fields
 * that every record has, and fills what was left out.
 *
 * Promises: the result has no undefined parts; field keys are unique; every key that the
 * declaration mentions is a field (else an error at start-up, seen by every test).
 */
import type { Field, RecordType } from './types.ts';

type Declared = Pick<RecordType, 'key' | 'group' | 'labels' | 'description' | 'fields' | 'columns'> &
  Partial<Omit<RecordType, 'key' | 'group' | 'labels' | 'description' | 'fields' | 'columns'>> & {
    /** The names are those of a person: left out of exports unless asked for. */
    readonly personalNames?: boolean;
  };

const nameFields: readonly Field[] = [
  { key: 'name_he', type: 'text', labels: { he: 'שם בעברית', en: 'Name in Hebrew', ar: 'الاسم بالعبرية' } },
  { key: 'name_en', type: 'text', labels: { he: 'שם באנגלית', en: 'Name in English', ar: 'الاسم بالإنجليزية' } },
  { key: 'name_ar', type: 'text', labels: { he: 'שם בערבית', en: 'Name in Arabic', ar: 'الاسم بالعربية' } },
];

/** On any record: free notes, who looks after it, when somebody last confirmed it (F28). */
const sharedFields: readonly Field[] = [
  { key: 'notes', type: 'longText', labels: { he: 'הערות', en: 'Notes', ar: 'ملاحظات' } },
  { key: 'responsible', type: 'text', labels: { he: 'באחריות', en: 'Looked after by', ar: 'المسؤول' } },
  { key: 'confirmed_on', type: 'date', labels: { he: 'אומת לאחרונה', en: 'Last confirmed on', ar: 'آخر تأكيد' } },
];

export function defineRecordType({ personalNames = false, ...declared }: Declared): RecordType {
  const named = declared.named ?? true;
  const names = personalNames ? nameFields.map((field) => ({ ...field, personal: true })) : nameFields;
  const fields = [...(named ? names : []), ...declared.fields, ...sharedFields];
  const type: RecordType = {
    named,
    title: [],
    detail: [],
    naturalKeys: [],
    officialKey: null,
    ownedBy: null,
    searched: [],
    periods: [],
    internal: false,
    ...declared,
    fields,
  };
  check(type);
  return type;
}

/** The name of the field group every named type has. */
export const nameKeys = ['name_he', 'name_en', 'name_ar'] as const;
/** The fields every record has. */
export const sharedKeys = ['notes', 'responsible', 'confirmed_on'] as const;

function check(type: RecordType): void {
  const keys = new Set<string>();
  for (const field of type.fields) {
    if (keys.has(field.key)) throw new Error(`${type.key}: field ${field.key} is declared twice`);
    keys.add(field.key);
    if ((field.type === 'choice' || field.type === 'choices') && field.list === undefined) {
      throw new Error(`${type.key}.${field.key}: a choice needs a list`);
    }
    if ((field.type === 'reference' || field.type === 'references') && field.to === undefined) {
      throw new Error(`${type.key}.${field.key}: a reference needs its record type`);
    }
  }
  const mentioned = [
    ...type.title,
    ...type.detail,
    ...type.columns.filter((column) => column !== 'name'),
    ...type.searched,
    ...type.naturalKeys.flat(),
    ...(type.officialKey ?? []),
    ...type.periods.flat(),
    ...(type.ownedBy === null ? [] : [type.ownedBy]),
  ];
  for (const key of mentioned) {
    if (!keys.has(key)) throw new Error(`${type.key}: ${key} is mentioned but is not a field`);
  }
  if (!type.named && type.title.length === 0) throw new Error(`${type.key}: an unnamed type needs a title`);
}
