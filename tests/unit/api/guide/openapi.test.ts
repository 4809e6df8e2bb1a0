import { expect, it } from 'vitest';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { auditRecordFields } from '@/lib/activity/intake/parse/audit-record-fields';
import { EXAMPLE_RECORD, testRecord } from '@/lib/api/guide/example-record';
import { fieldRows, parameterRows } from '@/lib/api/guide/field-rows';
import { openApiDocument } from '@/lib/api/guide/openapi';
import { translatorFor } from '@/lib/platform/i18n/translator';

const english = translatorFor('en');
const { paths, components } = openApiDocument('https://log.example', english);
const { get } = paths['/api/v1/activities'];

it('describes the parameters that the log reads, and no others', () => {
  const asked = new Set<string>();
  const parameters = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: (_target, name) => {
        asked.add(String(name));
        return undefined;
      },
    },
  );
  parseActivityFilter(parameters, new Date());
  // The page of the log always has fifty.
  asked.add('limit');
  expect(get.parameters.map(({ name }) => name).sort()).toEqual([...asked].sort());
});

it('describes every field of a record, with the limits that are checked', () => {
  const rows = fieldRows(components.schemas.AuditRecord ?? {}, english);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(auditRecordFields));
  expect(rows.every(({ description }) => description.endsWith('.') || /…$/.test(description))).toBe(
    true,
  );
  const typeOf = (field: string) => rows.find(({ name }) => name === field)?.type;
  expect(typeOf('id')).toBe('text, up to 400 characters');
  expect(typeOf('customerId')).toBe('GUID');
  expect(typeOf('operationDate')).toBe('time');
  expect(typeOf('resourceNewValue')).toBe('any JSON');
  expect(typeOf('customizedData')).toBe('list of { key, value }');
  expect(typeOf('attributes')).toBe('any JSON');
  expect(rows.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual([
    'resourceType',
    'operationType',
    'operationDate',
  ]);
});

it('requires exactly what the intake requires', () => {
  const required = components.schemas.AuditRecord?.required ?? [];
  const missing = parseAuditRecords([{}]).problems.map(({ field }) => field);
  expect([...required].sort()).toEqual(missing.sort());
});

it('reads its parameters in words', () => {
  const types = Object.fromEntries(
    parameterRows(get.parameters, english).map(({ name, type }) => [name, type]),
  );
  expect(types).toMatchObject({
    from: 'day',
    customer: 'GUIDs, up to 50',
    q: 'text, up to 200 characters',
    limit: 'whole number from 1 to 1,000',
  });
});

it('shows records that are right', () => {
  expect(parseAuditRecords([EXAMPLE_RECORD, testRecord(new Date())]).problems).toEqual([]);
});

it.each([
  ['ja', '文字列 (400 文字まで)', '{ key, value } の配列'],
  ['ko', '문자열(최대 400자)', '{ key, value } 배열'],
] as const)('tells of its fields in %s, too', (locale, text, list) => {
  const t = translatorFor(locale);
  const { components: told } = openApiDocument('https://log.example', t);
  const rows = fieldRows(told.schemas.AuditRecord ?? {}, t);
  const typeOf = (field: string) => rows.find(({ name }) => name === field)?.type;
  expect([typeOf('id'), typeOf('customizedData')]).toEqual([text, list]);
});
