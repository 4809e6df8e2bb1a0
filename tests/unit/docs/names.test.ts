import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ALLOCATOR_SETTINGS } from '@/scripts/allocator.mjs';
import {
  codeSpansOf,
  codeWordsOf,
  listDocuments,
  readDocument,
  type Document,
} from '@/tests/support/documents';
import { sourcesIn } from '@/tests/support/sources';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

// Not in the repository: what is made by running it, and what is installed.
const MADE = /^(\.data|\.next|\.env|\.git|node_modules|test-results)(\/|$)/;
const SOURCE_FILE = /^[\w.@[\]()-]+(\/[\w.@[\]()-]+)*\.(ts|tsx|mjs|css|sql|prisma|json|md|yml)$/;
// One in each folder of `app/` that has such a file, so no path names them.
const BY_FRAMEWORK = ['page.tsx', 'layout.tsx', 'loading.tsx', 'actions.ts'];
const SETTING = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

const documents = listDocuments();
const settings = matchesIn(readFileSync('.env.example', 'utf8'), /^([A-Z_]+)=/gm);

it('the documents name only commands that there are', () => {
  const named = ({ text }: Document) => matchesIn(text, /npm run (?:--silent )?([a-z][\w:-]*)/g);
  expect(inDocuments(named).filter(({ name }) => !(name in scripts))).toEqual([]);
});

it('the documents name only files and folders that there are, in full', () => {
  const named = (document: Document) => codeWordsOf(document).filter(isRepositoryPath);
  expect(inDocuments(named).filter(({ name }) => !existsSync(name))).toEqual([]);
});

it('the documents name only settings that there are', () => {
  const named = (document: Document) => {
    // A variable of an example's own.
    const own = matchesIn(document.text, /^ *export ([A-Z_]+)=/gm);
    const names = codeWordsOf(document).flatMap((word) => word.match(SETTING) ?? []);
    return names.filter((name) => !own.includes(name));
  };
  // Those of the system's allocator are not in .env files: it reads them before the product begins.
  const known = [...settings, ...Object.keys(ALLOCATOR_SETTINGS)];
  expect(inDocuments(named).filter(({ name }) => !known.includes(name))).toEqual([]);
});

it('the documents name only functions that there are', () => {
  const folders = ['app', 'components', 'lib', 'scripts', 'prisma'];
  const defined = new Set(
    folders.flatMap(sourcesIn).flatMap((text) => matchesIn(text, /\b(?:function\*?|const) (\w+)/g)),
  );
  const named = (document: Document) =>
    codeSpansOf(document).flatMap((code) => matchesIn(code, /^([a-z]\w*)\(/g));
  expect(inDocuments(named).filter(({ name }) => !defined.has(name))).toEqual([]);
});

it('the documents tell of every command', () => {
  const told = documents.map(({ text }) => text).join('\n');
  expect(Object.keys(scripts).filter((name) => !commandOf(name).test(told))).toEqual([]);
});

it('the operations tell of every setting', () => {
  const told = codeSpansOf(readDocument('docs/operations.md'));
  expect(settings.filter((name) => !told.includes(name))).toEqual([]);
});

it('.env.example lists the settings that the code reads, and no others', () => {
  const reading = /\b(?:read\w*|get\w+|find\w+)\(\s*'([A-Z][A-Z_]+)'/g;
  const read = new Set(sourcesIn('lib').flatMap((text) => matchesIn(text, reading)));
  // The framework's own, which nobody sets by hand.
  read.delete('NODE_ENV');
  expect([...read].sort()).toEqual([...settings].sort());
});

function inDocuments(namesIn: (document: Document) => string[]): { path: string; name: string }[] {
  return documents.flatMap((document) =>
    namesIn(document).map((name) => ({ path: document.path, name })),
  );
}

function matchesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function commandOf(name: string): RegExp {
  const isShort = name === 'test' || name === 'start';
  return new RegExp(`npm ${isShort ? '' : 'run (?:--silent )?'}${name}(?![\\w:-])`);
}

// A path from the top, or a source file that should have been named from there.
function isRepositoryPath(word: string): boolean {
  if (word.startsWith('/') || MADE.test(word) || BY_FRAMEWORK.includes(word)) return false;
  const [top = '', ...below] = word.split('/');
  return (below.length > 0 && existsSync(top)) || SOURCE_FILE.test(word);
}
