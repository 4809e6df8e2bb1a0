import { expect, it } from 'vitest';
import { copyLine } from '@/lib/activity/intake/bulk/copy-lines';
import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';

const ACTIVITY: BulkActivity = {
  partnerId: 'a1a1a1a1-0000-4000-8000-000000000001',
  recordId: 'record-1',
  status: 'succeeded',
  occurredAt: '2026-03-10T08:00:00.1234567Z',
  customerId: null,
  customerName: null,
  userPrincipalName: 'admin-agent@contoso.example',
  actorKind: 'partner_user',
  applicationId: null,
  resourceType: 'order',
  operationType: 'create_order',
  correlationId: null,
  sessionId: null,
  customizedData: '[]',
  resourceOldValue: null,
  resourceNewValue: null,
  participants: null,
  attributes: null,
};

it('writes the columns in order, and the seventh digit of the time separately', () => {
  const line = copyLine(ACTIVITY);
  expect(line.split('\t').slice(3, 7)).toEqual([
    '2026-03-10T08:00:00.123456Z',
    '7',
    '2026-03-10T08:00:00.123456Z',
    '\\N',
  ]);
  expect(line.endsWith('\t[]\t\\N\t\\N\t\\N\t\\N\n')).toBe(true);
});

it('escapes what COPY would read as the end of a value', () => {
  const customerName = 'a\tb\nc\rd\\e\\N';
  const [, , , , , , , name, next] = copyLine({ ...ACTIVITY, customerName }).split('\t');
  expect(name).toBe('a\\tb\\nc\\rd\\\\e\\\\N');
  expect(next).toBe('admin-agent@contoso.example');
});
