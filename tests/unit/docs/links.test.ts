import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anchorsOf, linksOf, listDocuments, readDocument } from '@/tests/support/documents';

const MAX_LINES = 300;
const README_LINES = 120;
const README_COLUMNS = 120;

const documents = listDocuments();
const links = documents.flatMap(linksOf);

it('every link of the documents leads to something that is there', () => {
  expect(links.filter(({ path }) => !existsSync(path))).toEqual([]);
});

it('every link to a heading leads to one that is there', () => {
  const broken = links.filter(
    ({ path, heading }) => heading !== null && !anchorsOf(readDocument(path)).includes(heading),
  );
  expect(broken).toEqual([]);
});

it('every document can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const path of reached)
    for (const link of linksOf(readDocument(path)))
      if (link.path.endsWith('.md')) reached.add(link.path);
  expect([...reached].sort()).toEqual(documents.map(({ path }) => path).sort());
});

it('every document is short enough to be read', () => {
  const long = documents.filter(({ text }) => text.split('\n').length > MAX_LINES);
  expect(long.map(({ path }) => path)).toEqual([]);
});

it('the README fits on two screens', () => {
  const lines = readDocument('README.md').text.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(README_LINES);
  expect(lines.filter((line) => line.length > README_COLUMNS)).toEqual([]);
});
