/**
 * The record types of the desk: one table each, named by its key, and one link table for each
 * field that holds many values. tests/unit/catalogue/schema.test.ts proves that tables and catalogue agree.
 *
 * Conventions. Columns: `id`, one per field under the field's key, `custom` (JSON by id of the
 * custom field). Text, dates, choices and references are TEXT; whole numbers, ratings, years,
 * money (minor units) and yes/no (0, 1) INTEGER; decimals and percent REAL. `required` is NOT NULL.
 * A choice from a closed list is a CHECK; from an open list a foreign key to list_item through a
 * generated column that holds the list's key. References are indexed foreign keys. `choices` live
 * in `<type>__<field>` (record_id, position, code), `references` in the same with `target`.
 * Every foreign key is DEFERRABLE INITIALLY DEFERRED: a set's order does not matter, and a delete
 * needs no journal of its own.
 */
import { knowledgeTables } from './002-desk/knowledge.ts';
import { listTables } from './002-desk/lists.ts';
import { numberTables } from './002-desk/numbers.ts';
import { organisationTables } from './002-desk/organisations.ts';
import { placeTables } from './002-desk/places.ts';
import { programmeTables } from './002-desk/programmes.ts';
import { serviceTables } from './002-desk/services.ts';
import type { Migration } from './types.ts';

export const desk: Migration = {
  version: 2,
  name: 'desk',
  sql: [listTables, placeTables, organisationTables, serviceTables, programmeTables, knowledgeTables, numberTables].join('\n'),
};
