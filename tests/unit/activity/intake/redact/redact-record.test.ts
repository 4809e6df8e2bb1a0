import { expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { rawRecord } from '@/tests/support/records/audit-records';

it.each([
  '비밀번호 hunter2',
  'the password is "hunter2"',
  '{"ClientSecret":"hunter2"}',
  'a\\b password=hunter2',
])('redacts %s where a list or an object is usual', (text) => {
  const { records } = parseAuditRecords([rawRecord({ participants: text, note: text })]);
  const { participants, otherFields } = redactRecord(records?.[0] ?? expect.unreachable());
  expect(JSON.stringify([participants, otherFields])).not.toContain('hunter2');
  expect(participants).toContain('[redacted]');
});
