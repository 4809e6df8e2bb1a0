import { expect, it } from 'vitest';
import type { FilterLinks } from '@/lib/activity/table/filter-links';
import { packLinks, unpackLinks } from '@/lib/activity/table/link-index';
import type { LogRow } from '@/lib/activity/table/log-rows';

function rowWith(customerId: string | null, filterLinks: FilterLinks): LogRow {
  return {
    key: '7',
    href: '/account-settings/activity-log/record',
    anchor: 'succeeded',
    occurredAt: '2026-11-21T20:46:05.0589300Z',
    day: '2026-11-21',
    time: '20:46:05',
    offset: null,
    customerId,
    customer: customerId,
    action: 'Updated subscription',
    operationType: 'update_subscription',
    summary: 'Seats 5 → 7',
    user: 'ada@tailspin.example',
    actorKind: null,
    status: 'Succeeded',
    outcome: 'succeeded',
    filterLinks,
  };
}

it('gives each row its own links back, and those that it lacks as null', () => {
  const [action, user] = ['?action=update_subscription', '?user=ada%40tailspin.example'];
  const rows = [
    rowWith('a b', { customer: '?tz=Asia%2FTokyo&customer=a+b&q=x', action, user }),
    rowWith('c', { customer: '?tz=Asia%2FTokyo&customer=c&q=x', action }),
    rowWith(null, { user }),
  ];
  const linksOf = unpackLinks(packLinks(rows));
  expect(rows.map(({ customerId }, place) => linksOf(place, customerId))).toEqual([
    { customer: '?tz=Asia%2FTokyo&customer=a+b&q=x', action, user },
    { customer: '?tz=Asia%2FTokyo&customer=c&q=x', action, user: null },
    { customer: null, action: null, user },
  ]);
});

it('links no customer in a view of that customer alone', () => {
  const linksOf = unpackLinks(packLinks([rowWith('c', {})]));
  expect(linksOf(0, 'c')).toEqual({ customer: null, action: null, user: null });
});

it('names each query once', () => {
  const rows = Array.from({ length: 50 }, (_, n) =>
    rowWith(`c${n}`, { customer: `?customer=c${n}`, action: '?action=create_order' }),
  );
  expect(packLinks(rows).split('create_order')).toHaveLength(2);
  expect(packLinks(rows)).not.toContain('c49');
});
