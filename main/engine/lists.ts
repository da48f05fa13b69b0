/**
 * What every file starts with: the shipped code lists and the default taxonomies of services.
 *
 * Promises: goes through the one door as one change set of kind `system`; the ids come from the
 * official keys, so that two files have the same ones. Needs `resources/lists` and
 * `resources/taxonomies`; a broken resource is a fault of the program and throws.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labels } from '../../preload/contract/text.ts';
import type { Change } from '../../preload/contract/values.ts';
import { commit } from './records/commit.ts';
import { officialId } from './records/ids.ts';
import type { Surroundings, WriteSession } from './session.ts';
import { quietTask } from './task.ts';

/** A file of `resources/lists`. */
export interface ShippedList {
  readonly key: string;
  readonly closed: boolean;
  readonly labels: Labels;
  readonly items: readonly { readonly code: string; readonly labels: Labels; readonly parent?: string }[];
}

/** A file of `resources/taxonomies`. */
export interface ShippedTaxonomy {
  readonly taxonomy: string;
  readonly version: string;
  readonly items: readonly {
    readonly code: string;
    readonly labels: Labels;
    readonly parent?: string;
    readonly axis: string;
    readonly therapeutic_component?: string;
    readonly time_frame?: string;
  }[];
}

/** Every shipped list, in the order of their keys. */
export function shippedLists(resources: string): readonly ShippedList[] {
  return readFolder(join(resources, 'lists')) as readonly ShippedList[];
}

export function shippedTaxonomies(resources: string): readonly ShippedTaxonomy[] {
  return readFolder(join(resources, 'taxonomies')) as readonly ShippedTaxonomy[];
}

export function installShippedLists(session: WriteSession, around: Surroundings): void {
  const changes = [...shippedLists(around.resources).flatMap(listChanges), ...shippedTaxonomies(around.resources).flatMap(taxonomyChanges)];
  commit(session, changes, {
    author: around.author(),
    device: around.device,
    kind: 'system',
    label: { code: 'system.lists' },
    now: around.now(),
    task: quietTask,
  });
}

function listChanges(list: ShippedList): readonly Change[] {
  return [
    { op: 'create', type: 'list', values: { key: list.key, closed: list.closed, ...names(list.labels) } },
    ...list.items.map(
      ({ code, labels, parent }, index): Change => ({
        op: 'create',
        type: 'list_item',
        values: { list: list.key, code, ...names(labels), position: index + 1, active: true, parent_code: parent ?? null },
      }),
    ),
  ];
}

function taxonomyChanges({ taxonomy, version, items }: ShippedTaxonomy): readonly Change[] {
  return items.map((item) => ({
    op: 'create',
    type: 'service_type',
    values: {
      taxonomy,
      version,
      code: item.code,
      ...names(item.labels),
      axis: item.axis,
      parent_id: item.parent === undefined ? null : officialId('service_type', [taxonomy, item.parent]),
      therapeutic_component: item.therapeutic_component ?? null,
      time_frame: item.time_frame ?? null,
    },
  }));
}

const names = ({ he, en, ar }: Labels) => ({ name_he: he, name_en: en, name_ar: ar });

function readFolder(folder: string): readonly unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
