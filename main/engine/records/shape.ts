/**
 * How a record type lies in the database: which fields are columns, which are link tables, which
 * live in the JSON of custom fields, and which other types it owns or is pointed at by.
 *
 * Everything is read out of the catalogue; nothing here knows a particular record type.
 */
import type { Field, RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { Catalogue } from '../session.ts';

/**
 * A record as the change log keeps it: only what is filled in. Keys are field keys; a custom
 * field stands under the id of its definition, so that renaming or deleting it loses nothing.
 */
export type State = Record<string, Value>;

export interface LinkField {
  readonly field: Field;
  readonly table: string;
  readonly column: 'target' | 'code';
}

export interface Pointer {
  readonly type: RecordType;
  readonly field: Field;
}

export interface Shape {
  readonly type: RecordType;
  /** Fields with a column of their own, in the order of the catalogue. */
  readonly scalars: readonly Field[];
  readonly links: readonly LinkField[];
  readonly customs: readonly Field[];
  /** Key in the log and in `State` → field. */
  readonly byStateKey: ReadonlyMap<string, Field>;
  readonly byKey: ReadonlyMap<string, Field>;
  /** Types whose records are deleted with a record of this one, and the field that says so. */
  readonly owned: readonly Pointer[];
  /** All fields of all types that can point at a record of this one. */
  readonly referrers: readonly Pointer[];
}

const shapes = new WeakMap<Catalogue, Map<string, Shape>>();

export function shapeOf(catalogue: Catalogue, typeKey: string): Shape {
  let known = shapes.get(catalogue);
  if (known === undefined) {
    known = new Map();
    shapes.set(catalogue, known);
  }
  let shape = known.get(typeKey);
  if (shape === undefined) {
    shape = makeShape(catalogue, catalogue.get(typeKey));
    known.set(typeKey, shape);
  }
  return shape;
}

function makeShape(catalogue: Catalogue, type: RecordType): Shape {
  const own = type.fields.filter((field) => field.customId === undefined);
  const referrers = catalogue.types.flatMap((other) =>
    other.fields.filter((field) => isReference(field) && field.to === type.key).map((field) => ({ type: other, field })),
  );
  return {
    type,
    scalars: own.filter((field) => !isMany(field)),
    links: own.filter(isMany).map((field) => ({
      field,
      table: `${type.key}__${field.key}`,
      column: field.type === 'choices' ? 'code' : 'target',
    })),
    customs: type.fields.filter((field) => field.customId !== undefined),
    byStateKey: new Map(type.fields.map((field) => [stateKey(field), field])),
    byKey: new Map(type.fields.map((field) => [field.key, field])),
    owned: referrers.filter(({ type: other, field }) => other.ownedBy === field.key),
    referrers,
  };
}

/** Where a field's value stands in a `State`. */
export function stateKey(field: Field): string {
  return field.customId ?? field.key;
}

export function isMany(field: Field): boolean {
  return field.type === 'choices' || field.type === 'references';
}

export function isReference(field: Field): boolean {
  return field.type === 'reference' || field.type === 'references';
}

export function isChoice(field: Field): boolean {
  return field.type === 'choice' || field.type === 'choices';
}

/** A name of the catalogue as an SQL identifier. Keys are ours, so a quote in one is a mistake. */
export function quoted(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a name for SQL: ${name}`);
  return `"${name}"`;
}
