import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeSpansOf, readDocument } from '@/tests/support/documents';

const named = codeSpansOf(readDocument('README.md'));

it.each(['lib', 'lib/platform'])('the map of the README names each folder of %s', (folder) => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);
  expect(folders.filter((path) => !named.includes(path))).toEqual([]);
});
