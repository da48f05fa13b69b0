/** Which record types point at a type, apart from those that have a tab of their own. */
import type { Field, RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Catalogue } from '../../app/index.ts';

export interface RelatedField {
  readonly type: RecordType;
  readonly field: Field;
}

/** Shown as figures and documents, not as related records. */
const elsewhere = new Set(['indicator_value', 'document_link']);

export function relatedFields(catalogue: Catalogue, key: string): readonly RelatedField[] {
  return catalogue.types
    .filter((type) => !type.internal && !elsewhere.has(type.key))
    .flatMap((type) =>
      type.fields.filter((field) => (field.type === 'reference' || field.type === 'references') && field.to === key).map((field) => ({ type, field })),
    );
}
