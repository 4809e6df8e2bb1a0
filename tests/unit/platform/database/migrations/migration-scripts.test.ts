import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  listMigrationNames,
  MIGRATIONS_FOLDER,
} from '@/lib/platform/database/migrations/migration-files';

// The first one makes the tables.
const [, ...MIGRATIONS] = listMigrationNames();
const LARGE = 'activity|activity_text|activity_text_new';

const scriptOf = (name: string) =>
  readFileSync(`${MIGRATIONS_FOLDER}/${name}/migration.sql`, 'utf8');

/** What holds a lock for as long as a large table is long. */
const LONG: [string, RegExp][] = [
  ['an index made while writers wait', RegExp(`CREATE (UNIQUE )?INDEX "\\w+" ON "(${LARGE})"`)],
  ['an index dropped while readers wait', /DROP INDEX "/],
  ['another type of a column', RegExp(`ALTER TABLE "(${LARGE})"[^;]*\\bTYPE\\b`)],
  ['a column that may not be empty', RegExp(`ALTER TABLE "(${LARGE})"[^;]*SET NOT NULL`)],
  ['a column whose default is not constant', /ADD COLUMN[^;,]*DEFAULT [^;,]*\(/],
  ['a foreign key', RegExp(`ALTER TABLE "(${LARGE})"[^;]*FOREIGN KEY`)],
  ['a copy of the log', RegExp(`INSERT INTO[^;]*FROM "activity"`)],
];

it.each(MIGRATIONS)('%s holds no lock for as long as the log is long', (name) => {
  const script = scriptOf(name);
  const made = [...script.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => table);
  const others = script
    .split(';')
    .filter((statement) => !made.some((table) => statement.includes(` ON "${table}"`)))
    .join(';');
  expect(LONG.filter(([, pattern]) => pattern.test(others)).map(([what]) => what)).toEqual([]);
});

it.each(MIGRATIONS.filter((name) => scriptOf(name).includes('CONCURRENTLY')))(
  '%s is one statement that may be run again',
  (name) => {
    const statements = scriptOf(name)
      .replace(/^--.*$/gm, '')
      .trim();
    expect(statements).toMatch(
      /^(CREATE( UNIQUE)?|DROP) INDEX CONCURRENTLY IF (NOT )?EXISTS [^;]+;$/,
    );
  },
);
