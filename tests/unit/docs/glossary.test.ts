import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { readDocument, tableRowsOf } from '@/tests/support/documents';

const WORDS_COLUMNS = 6;

// English, Japanese, Korean, in the code, what it means, and the message.
const rows = tableRowsOf(readDocument('docs/glossary.md')).filter(
  ({ length }) => length === WORDS_COLUMNS,
);

it('the glossary has the words of the pages in every language', () => {
  expect(rows.length).toBeGreaterThan(0);
  const told = rows.map((row) => [...row.slice(0, LOCALES.length), keyOf(row)]);
  const wanted = rows.map((row) => [
    ...LOCALES.map((locale) => messageOf(locale, keyOf(row))),
    keyOf(row),
  ]);
  expect(told).toEqual(wanted);
});

it('the glossary tells no term twice', () => {
  const keys = rows.map(keyOf);
  expect(keys.length).toBe(new Set(keys).size);
});

function keyOf(row: string[]): string {
  return (row.at(-1) ?? '').replaceAll('`', '');
}

function messageOf(locale: Locale, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
      MESSAGES[locale],
    );
}
