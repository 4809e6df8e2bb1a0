import type { Page } from '@playwright/test';
import { queryRows, sql } from '@/lib/platform/database/database';
import { addDays, dayOf, now, UTC } from '@/lib/platform/time/time';
import type { StandInAccount } from '@/tests/support/partner-center/account';
import { signIn } from './session';
import { makeStaff, type Staff } from './staff';

export const CONNECTION = '/account-settings/partner-center';

/** Signs the page in as a global admin of a partner of its own. */
export async function signedInAdmin(page: Page): Promise<Staff> {
  const staff = await makeStaff({ roles: ['global_admin'] });
  await page.context().clearCookies();
  await page.context().addCookies((await signIn(staff.email)).cookies);
  return staff;
}

/** Fills in the form of a connection. */
export async function fillIn(
  page: Page,
  account: Pick<StandInAccount, 'tenant' | 'clientId' | 'clientSecret'>,
): Promise<void> {
  await page.getByLabel('Tenant', { exact: true }).fill(account.tenant);
  await page.getByLabel('Client ID').fill(account.clientId);
  await page.getByLabel('Client secret').fill(account.clientSecret);
}

/**
 * Everything was fetched up to yesterday. The next sync then fetches five days, and not ninety; or
 * 32 as the first of today.
 */
export async function beginAfterYesterday(
  { partner }: Staff,
  { isFirstOfToday = false } = {},
): Promise<void> {
  const today = dayOf(now(), UTC);
  const yesterday = addDays(today, -1);
  const dailyOn = isFirstOfToday ? yesterday : today;
  await queryRows(sql`
    INSERT INTO sync (partner_id, fetched_to, daily_on, weekly_on, started_at, finished_at,
      first_day, last_day)
    SELECT ${partner.id}::uuid, day, ${dailyOn}::date, ${today}::date, now(), now(), day, day
    FROM (SELECT ${yesterday}::date AS day) yesterday`);
}
