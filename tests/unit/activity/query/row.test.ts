import { expect, it } from 'vitest';
import { toHead, type HeadRow } from '@/lib/activity/query/row';
import { listFacts } from '@/lib/activity/details/facts';
import { translatorFor } from '@/lib/platform/i18n/translator';

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
  ['2026-11-21 20:46:06.5+00', '2026-11-21 20:46:06.500000 UTC'],
  ['2026-11-21 20:46:06.123456+00', '2026-11-21 20:46:06.123456 UTC'],
  ['2026-11-21 20:46:06+00', '2026-11-21 20:46:06.000000 UTC'],
])('times have exactly the stored digits: recorded %s', (recorded_at, formatted) => {
  const head = toHead({ ...ROW, recorded_at });
  const facts = listFacts(head, { zone: 'UTC', t: translatorFor('en') });
  expect(facts).toContainEqual(['Time', '2026-11-21 20:46:05.0589304 UTC']);
  expect(facts).toContainEqual(['Recorded', formatted]);
});
