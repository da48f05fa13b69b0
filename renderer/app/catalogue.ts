/**
 * The catalogue as this file has it: the program's record types, the person's own fields and lists.
 *
 * Promises: a custom field is an ordinary field (`custom_<key>`, with `customId`), after the type's own.
 */
import { createContext, use, useMemo } from 'react';
import { groupKeys, recordTypes, type Field, type GroupKey, type RecordType } from '../../preload/contract/catalogue/index.ts';
import type { List, ListItem } from '../../preload/contract/procedures/records.ts';
import { useProcedure } from './procedures.ts';

export interface Catalogue {
  /** False until the file's own fields and lists have arrived; the program's are there at once. */
  readonly ready: boolean;
  readonly types: readonly RecordType[];
  type(key: string): RecordType | undefined;
  field(type: string, key: string): Field | undefined;
  readonly lists: readonly List[];
  list(key: string): List | undefined;
  item(list: string, code: string): ListItem | undefined;
  /** The types of a group that belong in the navigation. */
  readonly groups: readonly { readonly key: GroupKey; readonly types: readonly RecordType[] }[];
}

const noFields: Readonly<Record<string, readonly Field[]>> = {};
const noLists: readonly List[] = [];

/** The catalogue without React: program's types, own fields, lists. */
export function buildCatalogue(
  ready: boolean,
  custom: Readonly<Record<string, readonly Field[]>>,
  lists: readonly List[],
): Catalogue {
  const types = recordTypes.map((type) => {
    const own = custom[type.key] ?? [];
    return own.length === 0 ? type : { ...type, fields: [...type.fields, ...own] };
  });
  const typesByKey = new Map(types.map((type) => [type.key, type]));
  const listsByKey = new Map(lists.map((list) => [list.key, list]));
  const items = new Map(lists.map((list) => [list.key, new Map(list.items.map((item) => [item.code, item]))]));
  return {
    ready,
    types,
    type: (key) => typesByKey.get(key),
    field: (type, key) => typesByKey.get(type)?.fields.find((field) => field.key === key),
    lists,
    list: (key) => listsByKey.get(key),
    item: (list, code) => items.get(list)?.get(code),
    groups: groupKeys
      .map((key) => ({ key, types: types.filter((type) => type.group === key && !type.internal) }))
      .filter((group) => group.types.length > 0),
  };
}

/** Asks for the file's fields and lists; used once, by the provider. */
export function useAskedCatalogue(enabled: boolean): Catalogue {
  const custom = useProcedure('catalogue.custom', {}, { types: ['custom_field'], enabled });
  const lists = useProcedure('lists.all', {}, { types: ['list', 'list_item'], enabled });
  return useMemo(
    () => buildCatalogue(custom.data !== undefined && lists.data !== undefined, custom.data ?? noFields, lists.data ?? noLists),
    [custom.data, lists.data],
  );
}

export const CatalogueContext = createContext<Catalogue>(buildCatalogue(false, noFields, noLists));

export function useCatalogue(): Catalogue {
  return use(CatalogueContext);
}
