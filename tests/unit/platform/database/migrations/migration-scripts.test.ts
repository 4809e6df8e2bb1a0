import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  listMigrationNames,
  MIGRATIONS_FOLDER,
} from '@/lib/platform/database/migrations/migration-files';

// The first migration creates the tables.
const [, ...MIGRATIONS] = listMigrationNames();
const LARGE = 'activity|activity_text|activity_text_new';

const scriptOf = (name: string) =>
  readFileSync(`${MIGRATIONS_FOLDER}/${name}/migration.sql`, 'utf8');

/** Statements that hold a lock while they process a whole large table. */
const LONG: [string, RegExp][] = [
  ['an index made while writers wait', RegExp(`CREATE (UNIQUE )?INDEX "\\w+" ON "(${LARGE})"`)],
  ['an index dropped while readers wait', /DROP INDEX "/],
  ['another type of a column', RegExp(`ALTER TABLE "(${LARGE})"[^;]*\\bTYPE\\b`)],
  ['a column that may not be empty', RegExp(`ALTER TABLE "(${LARGE})"[^;]*SET NOT NULL`)],
  ['a column whose default is not constant', /ADD COLUMN[^;,]*DEFAULT [^;,]*\(/],
  [
    'a foreign key that is checked at once',
    RegExp(`ALTER TABLE "(${LARGE})"[^;]*FOREIGN KEY(?![^;]*NOT VALID)`),
  ],
  ['a copy of the log', RegExp(`INSERT INTO[^;]*FROM "activity"`)],
];

it.each(MIGRATIONS)('%s holds no lock whose duration grows with the log', (name) => {
  const script = scriptOf(name);
  const made = [...script.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => table);
  const others = script
    .split(';')
    .filter((statement) => !made.some((table) => statement.includes(` ON "${table}"`)))
    .join(';');
  expect(LONG.filter(([, pattern]) => pattern.test(others)).map(([what]) => what)).toEqual([]);
});

it.each(MIGRATIONS.filter((name) => scriptOf(name).includes('CONCURRENTLY')))(
  '%s is a single repeatable statement',
  (name) => {
    const statements = scriptOf(name)
      .replace(/^--.*$/gm, '')
      .trim();
    expect(statements).toMatch(
      /^(CREATE( UNIQUE)?|DROP) INDEX CONCURRENTLY IF (NOT )?EXISTS [^;]+;$/,
    );
  },
);
