import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '@/tests/support/documents';

// What a released version brought is history: new names and corrections are told under Unreleased.
const RELEASED: Record<string, string> = {
  '0.1.0': '7ebDsyrjj_Q3N0N-AWRhKNsnvM0PHDJ0PMxMwEaMiEY',
};

// Those of Keep a Changelog.
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

const { text } = readDocument('CHANGELOG.md');
const headings = [...text.matchAll(/^(##+) (.+)$/gm)].map(([, level, title = '']) => ({
  level,
  title,
}));

it('the changelog begins with what is unreleased and has the version of package.json', () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const versions = headings.filter(({ level }) => level === '##').map(({ title }) => title);
  expect(versions[0]).toBe('Unreleased');
  expect(versions.slice(1).every((title) => /^\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d$/.test(title))).toBe(
    true,
  );
  expect(versions[1]).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')} - `));
});

it('the changelog tells only of the kinds of change that its form knows', () => {
  const kinds = headings.filter(({ level }) => level === '###').map(({ title }) => title);
  expect(kinds.filter((kind) => !KINDS.includes(kind))).toEqual([]);
});

it('the sections of released versions are as they were released', () => {
  const sections = text.split(/^(?=## )/m).slice(2);
  const digests = sections.map((section) => [
    /^## (\S+)/.exec(section)?.[1],
    createHash('sha256').update(section.trim()).digest('base64url'),
  ]);
  expect(Object.fromEntries(digests)).toEqual(RELEASED);
});
