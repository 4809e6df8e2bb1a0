import { expect, it } from 'vitest';
import { narrowedLogPath } from '@/lib/activity/paths';
import { toLogRows } from '@/lib/activity/table/log-rows';
import { translatorFor } from '@/lib/platform/i18n/translator';
import {
  activityWith,
  contentOf,
  type ActivityFields,
} from '@/tests/support/records/activity-with';
import { filterOf } from '@/tests/support/records/views';

const t = translatorFor('en');
const CUSTOMER = '7c1d0a10-0000-4000-8000-000000000001';

function rowsOf(query: string, fields: ActivityFields[]) {
  const activities = fields.map(activityWith);
  const listed = activities.map((activity) => ({ ...activity, content: contentOf(activity) }));
  return toLogRows(listed, { filter: filterOf(query), t, qualifierOf: () => null });
}

it.each([
  ['', ''],
  ['from=2026-10-21&to=2026-11-21', ''],
  ['from=2026-03-01&to=2026-03-31', '?from=2026-03-01&to=2026-03-31'],
  ['from=2026-03-01&to=2026-03-31&tz=Asia/Tokyo', '?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo'],
  [
    `from=2026-03-01&to=2026-03-31&hours=19-7&customer=${CUSTOMER}&action=create_order&user=ada&status=failed&resource=order&q=seats`,
    '?from=2026-03-01&to=2026-03-31&hours=19-7',
  ],
])(
  'links from a row of the view %j keep its days, zone and hours, and no other filter',
  (query, log) => {
    const [row] = rowsOf(query, [{}]);
    expect(row?.details.logQuery).toBe(log);
    const path = narrowedLogPath(row?.details.logQuery ?? '', {
      name: 'user',
      value: 'ben@x.example',
    });
    expect(path).toBe(`/account-settings/activity-log${log}${log ? '&' : '?'}user=ben%40x.example`);
  },
);

it('fifty rows of large records stay within the limit for small ones', () => {
  const after = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, n) => [`Field${n}`, `value ${n}`]),
  );
  const large = rowsOf(
    '',
    Array.from({ length: 50 }, () => ({ after, attributes: after, data: after })),
  );
  expect(JSON.stringify(large).length).toBeLessThan(250_000);
  for (const { details } of large) {
    expect(details.change?.changed.lines.length).toBeGreaterThan(2);
    expect(details.additional?.lines.length).toBeGreaterThan(2);
  }
});

it('a large record among small ones gets the space that they leave', () => {
  const after = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`Field${n}`, `value ${n}`]),
  );
  const fields = Array.from({ length: 50 }, (_, n): ActivityFields => (n === 0 ? { after } : {}));
  const [row] = rowsOf('', fields);
  expect(row?.details.change?.changed).toMatchObject({ total: 40 });
  expect(row?.details.change?.changed.lines).toHaveLength(40);
});
