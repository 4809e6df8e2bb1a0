import { expect, it } from 'vitest';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { packRows, unpackRows } from '@/lib/activity/table/pack-rows';

const ROW: LogRow = {
  key: '7',
  href: '/account-settings/activity-log/record',
  anchor: 'succeeded',
  occurredAt: '2026-11-21T20:46:05.0589300Z',
  day: '2026-11-21',
  time: '20:46:05',
  offset: null,
  customerId: null,
  customer: null,
  action: 'Updated subscription',
  operationType: 'update_subscription',
  summary: 'Seats 5 → 7',
  user: 'ada@tailspin.example',
  actorKind: null,
  status: 'Succeeded',
  outcome: 'succeeded',
  filterLinks: { action: '?action=update_subscription', user: '?user=ada%40tailspin.example' },
};

it('rows are the same after they were packed, absent fields included', () => {
  const rows = [
    ROW,
    { ...ROW, key: '8', dayMark: 'Sat 21 Nov', qualifier: '', userName: 'null', filterLinks: {} },
  ];
  expect(unpackRows(packRows(rows))).toEqual(rows);
  expect(unpackRows(packRows([]))).toEqual([]);
});

it('fifty rows repeat neither names nor values', () => {
  const rows = Array.from({ length: 50 }, (_, n) => ({ ...ROW, key: String(n) }));
  expect(packRows(rows).length).toBeLessThan(JSON.stringify(rows).length / 5);
});
