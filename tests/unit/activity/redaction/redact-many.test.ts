import { expect, it } from 'vitest';
import { redactCustomizedData, redactText } from '@/lib/activity/redaction/redact';
import { processorTimeOf } from '@/tests/support/processor-time';

const many = (count: number, one: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => one(number)).join();

const SHAPES: [what: string, make: (count: number) => string][] = [
  ['pairs of a name and a value in one object', (n) => `{${many(n, PAIR)}}`],
  ['names in one object without a value', (n) => `{${many(n, (i) => `"name${i}":"password"`)}}`],
  ['keys in one object', (n) => `{${many(n, () => '"key":"a key"')}}`],
  ['settings in one object', (n) => `{${many(n, () => '"setting":"password"')}}`],
  ['hints in one object', (n) => `{${many(n, () => '"credentials":{"hint":"abc"},"hint":"abc"')}}`],
  ['lists in one object', (n) => `{${many(n, () => '"keys":["password","user"]')}}`],
  ['a cell in quotes that never ends', (n) => `Password,User\n"${','.repeat(20 * n)}`],
  ['a cell with blanks inside', (n) => `Password,User\na${' '.repeat(20 * n)}b,c`],
];

function PAIR(number: number): string {
  return `"name":"password","value":"v${number}"`;
}

it.each(SHAPES)('redacting %s takes time in proportion to their number', (_what, make) => {
  const timeOf = (count: number) => {
    const text = make(count);
    return Math.min(...[0, 1].map(() => processorTimeOf(() => redactText(text))));
  };
  // Eight times as many took sixty-four times as long if each were compared with all.
  expect(timeOf(24_000)).toBeLessThan(30 * Math.max(timeOf(3000), 20));
});

it('redacting customized data takes time in proportion to its size', () => {
  const timeOf = (count: number) => {
    const data = Array.from({ length: count }, (_, number) => [
      { key: 'PropertyName', value: 'password' },
      { key: 'NewValue', value: `v${number}` },
    ]).flat();
    return Math.min(...[0, 1].map(() => processorTimeOf(() => redactCustomizedData(data))));
  };
  expect(timeOf(16_000)).toBeLessThan(30 * Math.max(timeOf(2000), 20));
});

it('redacts a table of hundreds of thousands of rows', () => {
  const redacted = redactText(`|user|password|\n${'|a|b|\n'.repeat(200_000)}`);
  expect(redacted).toMatch(/^\|user\|password\|\n(?:\|a\|\[redacted\]\|\n){200}/);
  expect(redacted).not.toContain('|b|');
});

// Of a width of its own each, so that the names of one are not those of another.
it.each([1, 20, 21, 100])('redacts the cells of %i tables beside each other', (count) => {
  const tables = many(count, (n) => {
    const columns = ['"user"', '"password"', ...Array.from({ length: n }, () => '"city"')].join();
    const cells = ['"bob"', '"hunter2"', ...Array.from({ length: n }, () => '"x"')].join();
    return `"columns${n}":[${columns}],"rows${n}":[[${cells}]]`;
  });
  const redacted = redactText(`{${tables}}`);
  expect(redacted).not.toContain('hunter2');
  expect(redacted.match(/"bob"/g)).toHaveLength(count);
});

it('redacts the one row beside many lists of names', () => {
  const names = many(50, (n) => `"columns${n}":["user","password"]`);
  expect(redactText(`{${names},"values":["bob","hunter2"]}`)).toContain('["bob","[redacted]"]');
});
