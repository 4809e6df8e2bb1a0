import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { hasPlainData } from '@/lib/activity/intake/redact/has-plain-data';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { redactionOf } from '@/lib/activity/intake/redact/redaction-of';
import { rawRecord } from '@/tests/support/records/audit-records';

const PLAIN = {
  resourceOldValue: '{"Quantity":5,"FriendlyName":"Microsoft 365 E3"}',
  resourceNewValue: '{"Quantity":7,"FriendlyName":"マイクロソフト 365"}',
  customizedData: [{ key: 'Quantity', value: '7' }],
  attributes: { objectType: 'AuditRecord' },
};

// Each at the beginning or the end of a field, where another one follows.
const SECRETS = [
  'auth=Tr0ub4dor&3',
  'the password is hunter2',
  '-p hunter2',
  'パスワード: hunter2',
  'contraseña: hunter2',
  'https://someone:hunter2@host.example/',
  '{"Pass\\u0077ord":"hunter2"}',
  '{"ClientSecret":"hunter2"}',
  '[redacted]',
  '{"Name":"[redacted]"}',
];

function parsed(fields: Record<string, unknown>): AuditRecord {
  return (
    parseAuditRecords([rawRecord({ ...PLAIN, ...fields })]).records?.[0] ?? expect.unreachable()
  );
}

function expectSameAsByField(record: AuditRecord): void {
  expect(redactRecord(record)).toEqual(redactRecord(record, false));
  expect(redactionOf(record)).toBe(redactionOf(record, false));
}

describe('a record of which nothing but its names and ids may need redacting', () => {
  it('is known by one look', () => {
    expect(hasPlainData(parsed({}))).toBe(true);
    expect(hasPlainData(parsed({ customerName: 'Contraseña 株式会社' }))).toBe(true);
    expectSameAsByField(parsed({}));
    expectSameAsByField(parsed({ customerName: 'password: hunter2', sessionId: 'eyJhbGciOiJI' }));
  });

  it.each(SECRETS)('is none with %s, wherever that stands', (secret) => {
    const places = [
      { resourceOldValue: secret },
      { resourceNewValue: secret },
      { customizedData: [{ key: 'Note', value: secret }] },
      { customizedData: [{ key: secret, value: 'hunter2' }] },
      { customizedData: [{ key: 'Note', value: { inner: [secret] } }] },
      { participants: [secret] },
      { attributes: { note: secret } },
      { note: { inner: secret } },
    ];
    for (const place of places) {
      expect(hasPlainData(parsed(place)), JSON.stringify(place)).toBe(false);
      expectSameAsByField(parsed(place));
    }
  });

  it('is none where accents are folded, or where it says itself what is hidden', () => {
    expect(hasPlainData(parsed({ note: 'é' }))).toBe(false);
    expect(hasPlainData(parsed({ redactedChanges: ['/resourceNewValue'] }))).toBe(false);
  });
});
