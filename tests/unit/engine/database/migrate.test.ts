import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { asWritable } from '../../../../main/engine/database/handles.ts';
import { applicationId, migrate, versionOf } from '../../../../main/engine/database/migrate.ts';
import { currentVersion, migrations, type Migration } from '../../../../main/engine/database/migrations/index.ts';
import { expectedSchema, schemaDifferences } from '../../../../main/engine/database/schema.ts';

const memory = () => asWritable(new Database(':memory:'));
const tables = (db: ReturnType<typeof memory>) => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const history: readonly Migration[] = [
  { version: 1, name: 'people', sql: 'CREATE TABLE person (id TEXT PRIMARY KEY) STRICT' },
  { version: 2, name: 'pets', sql: 'CREATE TABLE pet (id TEXT PRIMARY KEY, owner TEXT REFERENCES person(id)) STRICT' },
];

describe('the shipped history', () => {
  test('is numbered from 1 without gaps', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    expect(currentVersion).toBe(migrations.length);
  });

  test.each(migrations.map((migration) => migration.version - 1))('from version %i a file becomes equal to a fresh one', (version) => {
    const db = memory();
    migrate(db, migrations.slice(0, version));
    migrate(db);
    expect(schemaDifferences(db, expectedSchema(migrations))).toEqual([]);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(versionOf(db)).toBe(currentVersion);
  });

  test('running again does nothing', () => {
    const db = memory();
    migrate(db);
    const before = db.serialize();
    expect(migrate(db)).toBe(currentVersion);
    expect(db.serialize().equals(before)).toBe(true);
  });
});

describe('all or nothing', () => {
  test('a step that fails takes back the steps before it', () => {
    const db = memory();
    migrate(db, history.slice(0, 1));
    const broken: Migration = { version: 3, name: 'typo', sql: 'CREATE TABLE vet (id TEXT); CREATE TABEL x (y)' };
    expect(() => migrate(db, [...history, broken])).toThrow('migration 3 (typo) failed: near "TABEL"');
    expect({ version: versionOf(db), tables: tables(db) }).toEqual({ version: 1, tables: ['person'] });
  });

  test('a step that leaves references to nothing is taken back', () => {
    const db = memory();
    migrate(db, history);
    db.exec("INSERT INTO person VALUES ('dana'); INSERT INTO pet VALUES ('rex', 'dana')");
    const forgetful: Migration = { version: 3, name: 'forget people', sql: 'DELETE FROM person' };
    expect(() => migrate(db, [...history, forgetful])).toThrow('1 references lead nowhere');
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
  });

  test('rebuilding a table that others point at keeps those others', () => {
    const db = memory();
    migrate(db, history);
    db.exec("INSERT INTO person VALUES ('dana'); INSERT INTO pet VALUES ('rex', 'dana')");
    const rebuild: Migration = {
      version: 3,
      name: 'named people',
      sql: `CREATE TABLE person_new (id TEXT PRIMARY KEY, name TEXT) STRICT;
            INSERT INTO person_new SELECT id, id FROM person;
            DROP TABLE person;
            ALTER TABLE person_new RENAME TO person;`,
      run: (changed) => changed.prepare('UPDATE person SET name = upper(name)').run(),
    };
    migrate(db, [...history, rebuild]);
    expect(db.prepare('SELECT pet.id, person.name FROM pet JOIN person ON person.id = pet.owner').all()).toEqual([{ id: 'rex', name: 'DANA' }]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

describe('comparing schemas', () => {
  test('names what is missing, unknown and different', () => {
    const db = memory();
    migrate(db, history);
    db.exec('DROP TABLE pet; CREATE TABLE pet (id TEXT PRIMARY KEY); CREATE TABLE stray (x); DROP TABLE person');
    expect(schemaDifferences(db, expectedSchema(history))).toEqual([
      'missing: index sqlite_autoindex_person_1',
      'missing: table person',
      'unknown: table stray',
      'different: table pet',
    ]);
  });

  test('does not mind how the SQL is broken into lines', () => {
    const db = memory();
    migrate(db, [{ version: 1, name: 'people', sql: 'CREATE TABLE person (\n  id TEXT\n  PRIMARY KEY)\n STRICT' }]);
    expect(schemaDifferences(db, expectedSchema([{ version: 1, name: 'people', sql: 'CREATE TABLE person ( id TEXT PRIMARY KEY) STRICT' }]))).toEqual([]);
  });
});
