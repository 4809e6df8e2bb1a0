import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { linksOf, readDocument } from '@/tests/support/documents';

const FOLDER = 'docs/decisions';

const index = readDocument(`${FOLDER}/README.md`).text;
const decisions = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .sort()
  .map((name) => ({ name, ...readDocument(`${FOLDER}/${name}`) }));

it('decisions are numbered from 1 on without a gap', () => {
  const wanted = decisions.map((_, place) => String(place + 1).padStart(4, '0'));
  expect(decisions.map(({ name }) => name.slice(0, 4))).toEqual(wanted);
  expect(decisions.map(({ text }) => /^# (\d+)\. \S/.exec(text)?.[1])).toEqual(wanted);
});

it.each(['Context', 'Decision', 'Consequences'])('every decision tells its %s', (heading) => {
  const without = decisions.filter(({ text }) => !text.includes(`\n## ${heading}\n\n`));
  expect(without.map(({ name }) => name)).toEqual([]);
});

it('every decision has a status and a date', () => {
  const form = /^Status: (accepted|superseded by)[^]*?\bDate:\s\d{4}-\d\d-\d\d\.\n\n/;
  const without = decisions.filter(({ text }) => !form.test(statusOf(text)));
  expect(without.map(({ name }) => name)).toEqual([]);
});

it('the index names every decision by its title, and says which are superseded', () => {
  const items = itemsOf(index);
  const wrong = decisions.filter(({ name, text }) => {
    const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
    const item = items.find((one) => one.startsWith(`[${title}](${name})`));
    return item?.includes('superseded') !== isSuperseded(text);
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

it('a superseded decision and the one that supersedes it name each other', () => {
  const oneSided = decisions.flatMap(({ name, path, text }) =>
    linksOf({ path, text, prose: statusOf(text) }).filter(
      (other) => !statusOf(readDocument(other.path).text).includes(`(${name})`),
    ),
  );
  expect(oneSided).toEqual([]);
});

function statusOf(text: string): string {
  return /^Status: [^]*?\n\n/m.exec(text)?.[0] ?? '';
}

function isSuperseded(text: string): boolean {
  return /superseded\sby/.test(statusOf(text));
}

// The items of the lists in a text, their lines joined.
function itemsOf(text: string): string[] {
  const lines = text.replace(/\n {2}/g, ' ').split('\n');
  return lines.filter((line) => line.startsWith('- ')).map((line) => line.slice('- '.length));
}
