import { expect, it } from 'vitest';
import { codeSpansOf, readDocument, tableRowsOf } from '@/tests/support/documents';
import { sourcesIn } from '@/tests/support/sources';

// What stands in for a value of the message, and what is too short to be looked for.
const PLACEHOLDER = /…|\bN\b|\bNAME\b|\bCODE\b|\[number\]|\{.*\}/;
const MIN_LENGTH = 8;

it('the messages that the troubleshooting explains are those of the product', () => {
  const sources = [...sourcesIn('lib'), ...sourcesIn('scripts')].join('\n').replace(/\\`/g, '`');
  const messages = tableRowsOf(readDocument('docs/troubleshooting.md')).flatMap(([first = '']) =>
    codeSpansOf({ path: '', text: first, prose: first }),
  );
  expect(messages.length).toBeGreaterThan(0);
  const unknown = messages.filter((message) => !fragmentsOf(message).every(isIn(sources)));
  expect(unknown).toEqual([]);
});

function fragmentsOf(message: string): string[] {
  const fragments = message.split(PLACEHOLDER).map((fragment) => fragment.trim());
  return fragments.filter(({ length }) => length >= MIN_LENGTH);
}

function isIn(sources: string): (fragment: string) => boolean {
  return (fragment) => sources.includes(fragment);
}
