import { expect, it } from 'vitest';
import { toLogLine, writeEntriesAsLines } from '@/lib/platform/http/log-lines';

it('leaves a line as it is', () => {
  expect(toLogLine('GET /customers failed: gone\n')).toBe('GET /customers failed: gone\n');
});

it.each([
  ['a stack', 'Error: x\n    at f (a.js:1:2)\n', 'Error: x | at f (a.js:1:2)\n'],
  ['breaks of every kind', 'a\r\nb\rc\u2028d\u0085e\n', 'a | b | c | d | e\n'],
  ['what controls a terminal', 'a\x1B]0;b\x07\x9Bc\n', 'a[U+001B]]0;b[U+0007][U+009B]c\n'],
  ['a colour', '\x1B[33m⚠\x1B[39m a\n', '⚠ a\n'],
  ['what turns round the words', 'a\u202Eb\n', 'a[U+202E]b\n'],
])('writes %s as one line of what can be seen', (_what, entry, line) => {
  expect(toLogLine(entry)).toBe(line);
});

it('does so with texts and bytes, whoever writes them', () => {
  const lines: unknown[] = [];
  const log = { write: (text: unknown) => lines.push(text) > 0 };
  writeEntriesAsLines(log);
  log.write('a\nb\n');
  log.write(Buffer.from('é\nb'));
  expect(lines).toEqual(['a | b\n', 'é | b']);
});
