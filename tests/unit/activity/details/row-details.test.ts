import { expect, it } from 'vitest';
import { toRowDetails } from '@/lib/activity/details/row-details';
import { narrowedLogPath } from '@/lib/activity/paths';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import {
  activityWith,
  contentOf,
  type ActivityFields,
} from '@/tests/support/records/activity-with';
import { filterOf } from '@/tests/support/records/views';

const CUSTOMER = '7c1d0a10-0000-4000-8000-000000000001';

function detailsOf(query: string, fields: ActivityFields[], home = 'UTC') {
  const activities = fields.map(activityWith);
  const listed = activities.map((activity) => ({ ...activity, content: contentOf(activity) }));
  return toRowDetails(listed, {
    filter: filterOf(query),
    today: '2026-11-21',
    localizer: localizerFor('en'),
    home,
  });
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
    const [details] = detailsOf(query, [{}]);
    expect(details?.log.query).toBe(log);
    const path = narrowedLogPath(details?.log.query ?? '', {
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
  const large = detailsOf(
    '',
    Array.from({ length: 50 }, () => ({ after, attributes: after, data: after })),
  );
  expect(JSON.stringify(large).length).toBeLessThan(250_000);
  for (const details of large) {
    expect(details.change?.changed.lines.length).toBeGreaterThan(2);
    expect(details.additional?.lines.length).toBeGreaterThan(2);
  }
});

it('a large record among small ones gets the space that they leave', () => {
  const after = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`Field${n}`, `value ${n}`]),
  );
  const fields = Array.from({ length: 50 }, (_, n): ActivityFields => (n === 0 ? { after } : {}));
  const [details] = detailsOf('', fields);
  expect(details?.change?.changed).toMatchObject({ total: 40 });
  expect(details?.change?.changed.lines).toHaveLength(40);
});
