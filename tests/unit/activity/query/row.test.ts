import { expect, it } from 'vitest';
import { toHead, type HeadRow } from '@/lib/activity/query/row';

const ROW: HeadRow = {
  record_id: 'r1',
  status: 'succeeded',
  variant: 0,
  sequence: '7',
  occurred_at: '2026-11-21 20:46:05.05893+00',
  occurred_tick: 4,
  recorded_at: '2026-11-21 20:46:06.5+00',
  customer_id: null,
  customer_name: null,
  user_principal_name: 'ada@tailspin.example',
  actor_kind: 'partner_user',
  application_id: null,
  resource_type: 'order',
  operation_type: 'create_order',
  correlation_id: null,
  session_id: null,
  first_source: null,
  further_sources: null,
};

it.each([
  ['2026-11-21 20:46:06.5+00', '2026-11-21T20:46:06.500000Z'],
  ['2026-11-21 20:46:06.123456+00', '2026-11-21T20:46:06.123456Z'],
  ['2026-11-21 20:46:06+00', '2026-11-21T20:46:06.000000Z'],
])('times have exactly the stored digits: recorded %s', (recorded_at, recordedAt) => {
  const head = toHead({ ...ROW, recorded_at });
  expect(head.occurredAt).toBe('2026-11-21T20:46:05.0589304Z');
  expect(head.recordedAt).toBe(recordedAt);
});
