import { expect, it } from 'vitest';
import { cannedView, CANNED_VIEWS } from '@/lib/activity/filter/canned-views';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { filterOf } from '@/tests/support/records/views';

const filter = filterOf('tz=Asia/Tokyo&from=2026-03-01&to=2026-03-31&q=x&status=progress');
const present = { filter, today: '2026-11-30', workingHours: { from: 8, to: 18 } };
const queryOf = (name: (typeof CANNED_VIEWS)[number]) =>
  activityFilterQuery(cannedView(name, present));

const IN_TOKYO = '?tz=Asia%2FTokyo';

it('a canned view keeps the zone and nothing else', () => {
  expect(Object.fromEntries(CANNED_VIEWS.map((name) => [name, queryOf(name)]))).toEqual({
    failedYesterday: '?from=2026-11-29&to=2026-11-29&tz=Asia%2FTokyo&status=decline&status=failed',
    outsideHours: `${IN_TOKYO}&hours=18-8`,
    passwordResets: `${IN_TOKYO}&action=reset_customer_user_password`,
    roleChanges: `${IN_TOKYO}&action=add_user_member&action=remove_user_member`,
    licenseChanges: `${IN_TOKYO}&action=update_customer_user_licenses&action=update_sfb_customer_user_licenses`,
    removals: `${IN_TOKYO}&action=delete_customer&action=delete_customer_user&action=remove_partner_customer_relationship&action=remove_partner_user`,
  });
});
