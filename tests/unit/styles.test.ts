import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));

test('the global stylesheet holds tokens, base rules, utilities and those of the components', () => {
  const imports = [...readFileSync('app/globals.css', 'utf8').matchAll(/@import '([^']+)'/g)];
  expect(imports.map(([, path]) => path)).toEqual([
    'tailwindcss',
    './styles/tokens.css',
    './styles/base.css',
    './styles/utilities.css',
    './styles/components.css',
  ]);
});

test('the stylesheet of a component lies beside it, and is part of the one that all pages load', () => {
  const sheets = files('components', '.css');
  const parts = [
    ...readFileSync('app/styles/components.css', 'utf8').matchAll(/@import '([^']+)'/g),
  ];
  expect(parts.map(([, path = '']) => join('app/styles', path)).toSorted()).toEqual(
    sheets.toSorted(),
  );
  const alone = sheets.filter(
    (sheet) => !readdirSync(dirname(sheet)).some((name) => name.endsWith('.tsx')),
  );
  expect(alone).toEqual([]);
});

test('colours are named once, as tokens', () => {
  const sheets = [...files('components', '.css'), ...files('app', '.css')];
  const elsewhere = sheets
    .filter((sheet) => !sheet.endsWith('tokens.css'))
    .filter((sheet) => /#[0-9a-f]{3,8}\b(?!['-])/i.test(readFileSync(sheet, 'utf8')));
  expect(elsewhere).toEqual([]);
});

test('text is cut on the screen alone: nobody can hover over paper', () => {
  const cut =
    /(?<![\w-])(?!screen:)((?:[\w\-[\]@.]+:)*)(truncate|line-clamp-\d|text-ellipsis)(?![\w-])/;
  const sheets = [...files('components', '.tsx'), ...files('app', '.tsx')];
  const printed = sheets.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`/g)]
      .flatMap(([, ...texts]) => texts.filter(Boolean).join('').split(' '))
      .filter((name) => cut.test(name) && !name.includes('screen:'))
      .map((name) => `${sheet}: ${name}`),
  );
  expect(printed).toEqual([]);
});
