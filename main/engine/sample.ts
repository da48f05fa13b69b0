/**
 * The sample: the South Sorek cluster, real in names, codes and 2021 populations, fictional and
 * labelled נתוני הדגמה in everything else.
 *
 * Promises: written through the one door, own fields first, then everything else as one change set
 * of kind `system`; ids are the same in every sample file, and those of localities, clusters,
 * memberships, populations and their source are the ones an import of the bureau's file makes, so
 * that such an import finds them. Needs `resources/sample`; a broken resource is a fault and throws.
 *
 * A file of `resources/sample` maps record types to records. In a record, `$key` names it for the
 * others, `$real` exempts it from the label, `$official` are the values its id is made of. A
 * reference holds the `$key` of its target, or the target's official key joined by "/". Elsewhere
 * `{"$id": "<type>:<key>"}` stands for an id and `{"$json": …}` for JSON text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordType, type Field } from '../../preload/contract/catalogue/index.ts';
import type { Change, Value } from '../../preload/contract/values.ts';
import { writeMeta } from './database/meta.ts';
import { commit } from './records/commit.ts';
import { officialId } from './records/ids.ts';
import type { Surroundings, WriteSession } from './session.ts';
import { quietTask } from './task.ts';

/** What fictional records carry in their notes. */
export const sampleLabel = 'נתוני הדגמה';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type SampleRecord = Readonly<Record<string, Json>>;

/** Values of one indicator: locality → year → number, text, or the sign a source would print. */
interface Series {
  readonly indicator: string;
  readonly source: string;
  readonly status?: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
}

/** The bureau's signs and what they mean (blank: not meaningful); `( 4.2)` is a value of low reliability. */
const signs: Readonly<Record<string, string>> = { '-': 'no_cases', '..': 'unknown', '': 'not_meaningful' };
/** Types whose records an import of the bureau's file gives an id made of these fields. */
const importedIds: Readonly<Record<string, readonly string[]>> = { membership: ['locality_id', 'cluster_id'] };

export function installSample(session: WriteSession, around: Surroundings): void {
  const sample = new Sample(join(around.resources, 'sample'));
  const options = {
    author: around.author(),
    device: around.device,
    kind: 'system' as const,
    label: { code: 'system.sample' },
    now: around.now(),
    task: quietTask,
  };
  // Values of own fields can only be checked once their definitions are there.
  commit(session, sample.changes('custom_field'), options);
  commit(session, [...sample.changes(null), ...sample.seriesChanges()], options);
  writeMeta(session.db, 'is_sample', '1');
  writeMeta(session.db, 'cluster_id', officialId('cluster', ['420']));
}

class Sample {
  readonly #records: readonly { readonly type: string; readonly record: SampleRecord; readonly id: string }[];
  readonly #series: readonly Series[];
  /** `type:key` → id. */
  readonly #ids = new Map<string, string>();

  constructor(folder: string) {
    const found: { type: string; record: SampleRecord }[] = [];
    const series: Series[] = [];
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.json')) continue;
      const content = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly [type: string]: readonly SampleRecord[] };
      for (const [type, records] of Object.entries(content)) {
        if (type === '$series') series.push(...(records as unknown as readonly Series[]));
        else for (const record of records) found.push({ type, record });
      }
    }
    this.#series = series;
    this.#records = found.map(({ type, record }, index) => {
      const id = this.#idOf(type, record, index);
      if (typeof record['$key'] === 'string') this.#ids.set(`${type}:${record['$key']}`, id);
      return { type, record, id };
    });
  }

  /** The records of one type; null: of all but the own fields. */
  changes(type: string | null): readonly Change[] {
    return this.#records
      .filter((each) => (type === null ? each.type !== 'custom_field' : each.type === type))
      .map((each) => ({ op: 'create', type: each.type, id: each.id, values: this.#values(each.type, each.record) }));
  }

  seriesChanges(): readonly Change[] {
    return this.#series.flatMap((series) =>
      Object.entries(series.values).flatMap(([locality, years]) =>
        Object.entries(years).map(([year, cell]) => this.#point(series, locality, Number(year), cell)),
      ),
    );
  }

  #point(series: Series, locality: string, year: number, cell: number | string): Change {
    const end = `${String(year)}-12-31`;
    const ids = {
      indicator_id: this.#target('indicator', series.indicator),
      locality_id: this.#target('locality', locality),
      source_id: this.#target('document', series.source),
    };
    const isPopulation = series.indicator === 'population';
    const start = isPopulation ? end : `${String(year)}-01-01`;
    // The population of a regional council is the sum of its settlements.
    const isSum = isPopulation && locality.startsWith('regional_council/');
    const read = readCell(cell);
    return {
      op: 'create',
      type: 'indicator_value',
      id: officialId('indicator_value', [ids.indicator_id, ids.locality_id, start, end, ids.source_id]),
      values: {
        ...ids,
        year,
        period_label: String(year),
        period_from: start,
        period_to: end,
        ...read,
        status: read.status ?? (isSum ? 'computed' : (series.status ?? null)),
        notes: isPopulation ? null : sampleLabel,
      },
    };
  }

  #values(type: string, record: SampleRecord): Record<string, Value> {
    const fields = new Map<string, Field>(recordType(type).fields.map((field) => [field.key, field]));
    const values: Record<string, Value> = {};
    for (const [key, given] of Object.entries(record)) {
      if (key.startsWith('$')) continue;
      values[key] = this.#value(fields.get(key), given);
    }
    if (record['$real'] !== true) values['notes'] = typeof values['notes'] === 'string' ? `${sampleLabel}. ${values['notes']}` : sampleLabel;
    return values;
  }

  #value(field: Field | undefined, given: Json): Value {
    if (field?.type === 'reference' && typeof given === 'string') return this.#target(field.to ?? '', given);
    if (field?.type === 'references' && Array.isArray(given)) return (given as string[]).map((key) => this.#target(field.to ?? '', key));
    const meant = this.#resolved(given);
    if (typeof meant === 'object' && meant !== null && '$json' in meant) return JSON.stringify(meant['$json']);
    return meant as Value;
  }

  /** Puts the ids in for `{"$id": …}`, however deep. */
  #resolved(given: Json): Json {
    if (typeof given !== 'object' || given === null) return given;
    if (Array.isArray(given)) return given.map((item: Json) => this.#resolved(item));
    const object = given as { readonly [key: string]: Json };
    if (typeof object['$id'] === 'string') {
      const [type = '', ...key] = object['$id'].split(':');
      return this.#target(type, key.join(':'));
    }
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, this.#resolved(value)]));
  }

  #target(type: string, key: string): string {
    const known = this.#ids.get(`${type}:${key}`);
    if (known !== undefined) return known;
    const parts = key.split('/');
    const { officialKey } = recordType(type);
    if (officialKey === null || parts.length !== officialKey.length) throw new Error(`the sample has no ${type} ${key}`);
    return officialId(type, parts);
  }

  #idOf(type: string, record: SampleRecord, index: number): string {
    const given = record['$official'];
    if (Array.isArray(given)) return officialId(type, given as (string | number)[]);
    const imported = importedIds[type];
    if (imported !== undefined) {
      const fields = recordType(type).fields;
      return officialId(type, imported.map((key) => this.#target(fields.find((field) => field.key === key)?.to ?? '', textOf(record[key]))));
    }
    const { officialKey } = recordType(type);
    const key = record['$key'];
    if (officialKey !== null) return officialId(type, officialKey.map((each) => textOf(record[each])));
    return officialId('sample', [type, typeof key === 'string' ? key : index]);
  }
}

function readCell(cell: number | string): Readonly<Record<'value' | 'text_value' | 'status' | 'sign', Value>> {
  const empty = { value: null, text_value: null, status: null, sign: null };
  if (typeof cell === 'number') return { ...empty, value: cell };
  const status = signs[cell];
  if (status !== undefined) return { ...empty, status, sign: cell === '' ? null : cell };
  const unsure = /^\( ?([\d.]+)\)$/.exec(cell);
  if (unsure !== null) return { ...empty, value: Number(unsure[1]), status: 'low_reliability', sign: cell };
  return { ...empty, text_value: cell };
}

/** A part of a key as text; anything but text or number is a fault of the resource. */
function textOf(part: Json | undefined): string {
  if (typeof part !== 'string' && typeof part !== 'number') throw new Error(`the sample has a record without its key: ${JSON.stringify(part)}`);
  return String(part);
}
