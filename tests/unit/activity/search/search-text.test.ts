import { expect, it } from 'vitest';
import { searchTextOf, type SearchedActivity } from '@/lib/activity/search/search-text';
import { findTranslatedMatches } from '@/lib/activity/search/translated-matches';

const EMPTY_ACTIVITY: SearchedActivity = {
  recordId: 'Record-1',
  status: 'succeeded',
  customerId: null,
  applicationId: null,
  resourceType: 'subscription',
  correlationId: null,
  sessionId: null,
  customerName: null,
  userPrincipalName: 'Ada@Contoso.example',
  operationType: 'reassign_seat',
  customizedData: [],
  resourceOldValue: null,
  resourceNewValue: null,
  participants: null,
  attributes: null,
  otherFields: null,
};

const ALWAYS_PRESENT = [
  '\u001e',
  'ada@contoso.example',
  'reassign_seat',
  'reassign seat',
  'record-1',
];

const linesOf = (fields: Partial<SearchedActivity>) =>
  searchTextOf({ ...EMPTY_ACTIVITY, ...fields })
    .split('\u001f')
    .filter((line) => !ALWAYS_PRESENT.includes(line));

it('contains the user, the operation as a type and in words, and the record’s id', () => {
  expect(searchTextOf(EMPTY_ACTIVITY).split('\u001f')).toEqual(ALWAYS_PRESENT);
});

it('contains each value of the details once, folded, and no field names', () => {
  const lines = linesOf({
    customerName: 'Adatum',
    customizedData: [
      { key: 'Quantity', value: '7' },
      { key: 'Nested', value: { deep: ['Inner', 8, null, true] } },
    ],
    resourceOldValue: '{"Quantity":7,"Note":"ÄRZTE Größe"}',
    resourceNewValue: '{"Quantity":8,"Note":{"Text":"Say \\"Hi\\": \\u30c8"},"Price":-1.50}',
  });
  expect(lines).toEqual(['adatum', '7', 'inner', '8', 'ärzte grösse', 'say "hi": ト', '-1.50']);
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
])('is the same for customised data as a list and as JSON: %j', (customizedData) => {
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
])('contains a value that is not an object unchanged: %s', (resourceNewValue, line, ...tokens) => {
  expect(linesOf({ resourceNewValue })).toEqual([...tokens, line]);
});

it('contains ids once, and not again those within the record’s own id', () => {
  const ids = { customerId: 'CUSTOMER', applicationId: 'App', sessionId: 'Session' };
  expect(linesOf({ ...ids, correlationId: 'Record' })).toEqual(['customer', 'session', 'app']);
  expect(linesOf({ correlationId: 'Another' })).toEqual(['another']);
});

it('contains what the row shows for an untranslated status', () => {
  expect(linesOf({ status: 'partlyDone' })).toEqual(['partlydone', 'partly done']);
  expect(linesOf({ status: '' })).toEqual(['']);
});

it('starts with the change in the summary, and contains its values as the row writes them', () => {
  const changed = searchTextOf({
    ...EMPTY_ACTIVITY,
    operationType: 'update_subscription',
    resourceOldValue: '{"Quantity":26}',
    resourceNewValue: '{"Quantity":31}',
  });
  expect(changed.startsWith('\u001eseats\u001f')).toBe(true);
  expect(changed.split('\u001f')).toContain('26 → 31');
});

it('cannot be forged to contain a change', () => {
  const text = searchTextOf({ ...EMPTY_ACTIVITY, userPrincipalName: '\u001eseats\u001f' });
  expect(text.startsWith('\u001e\u001f')).toBe(true);
});

it('finds operations, statuses and changes by part of their translation in any language', () => {
  expect(findTranslatedMatches('created ord').operationTypes).toEqual(['create_order']);
  expect(findTranslatedMatches('create order').operationTypes).toEqual(['create_order']);
  expect(findTranslatedMatches('失敗').statuses).toEqual(['failed']);
  expect(findTranslatedMatches('auto-renew').changes).toEqual([
    { code: 'autoRenewOn' },
    { code: 'autoRenewOff' },
  ]);
  expect(findTranslatedMatches('システム').unnamed).toEqual(['system']);
  expect(findTranslatedMatches('알 수 없음')).toMatchObject({ statuses: [''], unnamed: ['other'] });
  const nothing = { operationTypes: [], statuses: [], changes: [], unnamed: [] };
  expect(findTranslatedMatches('no such words')).toEqual(nothing);
});

it.each([
  ['seats 26 → 31', 'seats', '26 → 31'],
  ['seats 26', 'seats', '26'],
  ['シート数 26 → 31', 'seats', '26 → 31'],
  ['status active → expired', 'status', 'active → expired'],
  ['状態 active → expired', 'status', 'active → expired'],
  ['상태 active', 'status', 'active'],
])('matches the values after a change in %j', (term, code, values) => {
  expect(findTranslatedMatches(term).changes).toEqual([{ code, values }]);
});

it('contains the record’s other fields', () => {
  const fields = {
    participants: [{ name: 'Ada', n: 7 }],
    attributes: '{"Ticket":"INC-1"}',
    otherFields: { extra: { deep: 'Ünder' } },
  };
  expect(linesOf(fields)).toEqual(['ada', '7', 'inc-1', 'ünder']);
});

it.each([{ objectType: 'AuditRecord' }, '{ "objectType": "AuditRecord" }'])(
  'leaves out the attribute that all records have, as in %j',
  (attributes) => {
    expect(linesOf({ attributes })).toEqual([]);
    expect(linesOf({ attributes: { objectType: 'AuditRecord', Ticket: 'T-1' } })).toEqual([
      'auditrecord',
      't-1',
    ]);
  },
);

it('leaves matches in the text itself to the texts', () => {
  expect(findTranslatedMatches('order').operationTypes).not.toContain('create_order');
});
