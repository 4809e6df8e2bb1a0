import { expect, it } from 'vitest';
import { operationsSaying } from '@/lib/activity/search/operations-saying';
import { foldCase, searchTextOf, type SearchedActivity } from '@/lib/activity/search/search-text';

const NOTHING: SearchedActivity = {
  customerName: null,
  userPrincipalName: 'Ada@Contoso.example',
  operationType: 'reassign_seat',
  customizedData: [],
  resourceOldValue: null,
  resourceNewValue: null,
};

const OWN = ['ada@contoso.example', 'reassign_seat', 'reassign seat'];

const linesOf = (told: Partial<SearchedActivity>) =>
  searchTextOf({ ...NOTHING, ...told })
    .split('\u001f')
    .filter((line) => !OWN.includes(line));

it('has the user, and the operation as a type and as words', () => {
  expect(searchTextOf(NOTHING).split('\u001f')).toEqual(OWN);
});

it('has each value of the details once, in lower case, and no names of fields', () => {
  const lines = linesOf({
    customerName: 'ÄRZTE Größe',
    customizedData: [
      { key: 'Quantity', value: '7' },
      { key: 'Nested', value: { deep: ['Inner', 8, null, true] } },
    ],
    resourceOldValue: '{"Quantity":7,"Note":"ÄRZTE Größe"}',
    resourceNewValue: '{"Quantity":8,"Note":{"Text":"Say \\"Hi\\": \\u30c8"},"Price":-1.50}',
  });
  expect(lines).toEqual(['ärzte größe', '7', 'inner', '8', 'say "hi": ト', '-1.50']);
});

it.each([
  [[{ key: 'A "value":', value: 'Say "value": 1' }]],
  [
    [
      { key: 'A', value: null },
      { key: 'B', value: 7 },
      { key: 'C', value: { deep: 'x' } },
    ],
  ],
  [
    [
      { key: 'A', value: true },
      { key: 'B', value: 'ト\\\n' },
    ],
  ],
  [[]],
])('has the same of customised data as a list and as its JSON: %j', (customizedData) => {
  const asText = JSON.stringify(customizedData);
  expect(linesOf({ customizedData: asText }).sort()).toEqual(linesOf({ customizedData }).sort());
});

it('keeps all digits of a long number', () => {
  expect(linesOf({ resourceNewValue: '[12345678901234567890]' })).toEqual(['12345678901234567890']);
});

it.each([
  ['plain Text', 'plain text'],
  ['{"broken": "Jso', '{"broken": "jso'],
  ['{"broken": Word}', '{"broken": word}'],
  ['[1 2] three', '[1 2] three', '1', '2'],
  ['"Quoted"', 'quoted'],
  ['true', 'true'],
  ['42', '42'],
])('has a value that is no object as it is: %s', (resourceNewValue, line, ...tokens) => {
  expect(linesOf({ resourceNewValue })).toEqual([...tokens, line]);
});

it('takes the two small sigmas for one, as capitals do', () => {
  expect(foldCase('ΟΔΟΣ')).toBe(foldCase('οδος'));
  expect(foldCase('ΟΔΟΣΑ')).toContain(foldCase('ΟΔΟΣ'));
});

it('takes a letter and its marks for the letter that they make', () => {
  expect(foldCase('A\u0308rzte')).toBe(foldCase('Ärzte'));
  expect(linesOf({ customerName: 'A\u0308rzte' })).toEqual(['ärzte']);
  expect(foldCase('\u1112\u1161\u11ab')).toBe('한');
  expect(foldCase('か\u3099')).toBe('が');
});

it('knows operations by a part of their words, in any case', () => {
  expect(operationsSaying('CREATED ord')).toEqual(['create_order']);
  expect(operationsSaying('no such words')).toEqual([]);
});
