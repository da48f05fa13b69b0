/** The sections of a record's form: names, the type's own facts, the person's own fields, notes. */
import { nameKeys, sharedKeys, type Field, type RecordType } from '../../preload/contract/catalogue/index.ts';

export type SectionKey = 'names' | 'facts' | 'own' | 'notes';

export interface Section {
  readonly key: SectionKey;
  readonly fields: readonly Field[];
}

export function formSections(type: RecordType): readonly Section[] {
  const names = new Set<string>(nameKeys);
  const shared = new Set<string>(sharedKeys);
  const sectionOf = (field: Field): SectionKey => {
    if (type.named && names.has(field.key)) return 'names';
    if (field.customId !== undefined) return 'own';
    return shared.has(field.key) ? 'notes' : 'facts';
  };
  const keys: readonly SectionKey[] = ['names', 'facts', 'own', 'notes'];
  return keys
    .map((key) => ({ key, fields: type.fields.filter((field) => sectionOf(field) === key) }))
    .filter(({ fields }) => fields.length > 0);
}
