import type { Page } from '@playwright/test';
import { INVITE_PATH, USERS_PATH, userPath } from '@/lib/users/paths';
import { API_KEYS_PATH, API_PATH } from '@/lib/api/paths';
import { REACH_PATH, SAVED_VIEWS_PATH } from '@/lib/activity/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { PROFILE_PATH, SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { inviteSomebody } from '@/tests/support/browser/invite-form';
import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import { openSavedViews, openViewsMenu } from '@/tests/support/browser/saved-views';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect } from '@/tests/support/browser/test';
import {
  COLLEAGUE_ID,
  GLOBAL_ADMIN,
  MANAGER,
  NO_ROLE,
  READER,
} from '@/tests/support/fixtures/accounts';
import { ADATUM, SCRIPTED } from '@/tests/support/fixtures/customers';
import { CHANGE_ID, ORDER_ID, TRANSFER_ID } from '@/tests/support/fixtures/record-ids';
import { SUBSCRIPTIONS } from '@/tests/support/fixtures/subscriptions';
import { SETTING_CASES } from './setting-cases';

/** A page in one of its states, and how to reach that state after opening the page. */
export type PageCase = {
  what: string;
  account: string | null;
  path: string;
  prepare?: (page: Page) => Promise<unknown>;
};

// Five rows of other kinds, not the fifty of one kind that a page has: those take axe ten times as
// long and tell it nothing new.
const FEW_ROWS = `${LOG}?action=create_order&action=add_customer&action=create_transfer`;

const CONNECTION = '/account-settings/partner-center';
const SINCE_2026 = `${INSIGHTS_PATH}?from=2026-01-01&to=2026-03-31`;
const SUBSCRIPTIONS_PATH = `/customers/${ADATUM.id}/subscriptions`;
const TRIAL_ID = String(SUBSCRIPTIONS.at(-1)?.id);

export const PAGE_CASES: PageCase[] = [
  { what: 'sign-in', account: null, path: '/sign-in' },
  { what: 'a rejected sign-in', account: null, path: '/sign-in', prepare: refuseSignIn },
  { what: 'the log', account: READER, path: FEW_ROWS },
  { what: 'the log with open rows', account: READER, path: FEW_ROWS, prepare: openRows },
  { what: 'the log with From after To', account: READER, path: FEW_ROWS, prepare: sendWrongPeriod },
  { what: 'the log with the user menu', account: READER, path: FEW_ROWS, prepare: openUserMenu },
  { what: 'an empty period', account: READER, path: `${LOG}?from=2001-01-01&to=2001-01-02` },
  {
    what: 'an invalid address',
    account: READER,
    path: `${LOG}?from=never&tz=nowhere&hours=7&status=a%00b`,
  },
  { what: 'the log filtered', account: READER, path: `${FEW_ROWS}&q=a&tz=Asia/Tokyo&hours=3-1` },
  {
    what: 'the log with a list to choose from',
    account: READER,
    path: FEW_ROWS,
    prepare: openList,
  },
  { what: 'the counts as a table', account: READER, path: FEW_ROWS, prepare: openHistogramTable },
  { what: 'the log with its views', account: READER, path: FEW_ROWS, prepare: openViewsMenu },
  { what: 'the views of a user', account: MANAGER, path: SAVED_VIEWS_PATH, prepare: openViewForms },
  { what: 'no views', account: READER, path: SAVED_VIEWS_PATH },
  { what: 'what was exported', account: MANAGER, path: `${EXPORTS_PATH}?problem=no_file` },
  { what: 'all filters', account: READER, path: `${LOG}/filters` },
  { what: 'several customers to choose from', account: READER, path: `${LOG}?customer-name=a` },
  { what: 'no customer found', account: READER, path: `${LOG}?customer-name=nobody-of-this` },
  { what: 'a record', account: READER, path: `${LOG}/${ORDER_ID}` },
  { what: 'a record of a change', account: READER, path: `${LOG}/${CHANGE_ID}?tz=Mars/Olympus` },
  { what: 'a record in two states', account: READER, path: `${LOG}/${TRANSFER_ID}` },
  {
    what: 'a record with pages that do not exist',
    account: READER,
    path: `${LOG}/${TRANSFER_ID}?changes=9&unchanged=x&states=3&state=never`,
  },
  ...SETTING_CASES,
  { what: 'no API keys', account: GLOBAL_ADMIN, path: API_KEYS_PATH },
  { what: 'the API', account: READER, path: API_PATH },
  { what: 'the customers', account: READER, path: '/customers' },
  { what: 'subscriptions', account: READER, path: SUBSCRIPTIONS_PATH, prepare: openAll },
  { what: 'a subscription to read', account: READER, path: `${SUBSCRIPTIONS_PATH}/${TRIAL_ID}` },
  { what: 'no subscriptions', account: READER, path: `/customers/${SCRIPTED.id}/subscriptions` },
  { what: 'the users', account: MANAGER, path: USERS_PATH },
  { what: 'no user found', account: MANAGER, path: `${USERS_PATH}?q=nobody-of-this-name` },
  { what: 'an invitation', account: MANAGER, path: INVITE_PATH },
  { what: 'an invalid invitation', account: MANAGER, path: INVITE_PATH, prepare: sendNothing },
  { what: 'a link, shown once', account: MANAGER, path: INVITE_PATH, prepare: inviteSomebody },
  { what: 'a user', account: MANAGER, path: userPath(COLLEAGUE_ID) },
  { what: 'choosing a password', account: MANAGER, path: INVITE_PATH, prepare: openLink },
  { what: 'a link that does not work', account: null, path: '/invitation/no-token' },
  { what: 'no connection yet', account: GLOBAL_ADMIN, path: CONNECTION, prepare: saveNothing },
  {
    what: 'a subscription to manage',
    account: GLOBAL_ADMIN,
    path: `${SUBSCRIPTIONS_PATH}/${TRIAL_ID}`,
    prepare: openAll,
  },
  {
    what: 'an invalid change',
    account: GLOBAL_ADMIN,
    path: `${SUBSCRIPTIONS_PATH}/${TRIAL_ID}`,
    prepare: leaveUnticked,
  },
  { what: 'a purchase', account: GLOBAL_ADMIN, path: `${SUBSCRIPTIONS_PATH}/buy` },
  { what: 'a customer to add', account: GLOBAL_ADMIN, path: '/customers/add' },
  { what: 'the reach of users', account: READER, path: REACH_PATH, prepare: openAll },
  { what: 'nobody’s reach', account: READER, path: `${REACH_PATH}?from=2001-01-01&to=2001-01-02` },
  { what: 'an invalid reach', account: READER, path: `${REACH_PATH}?from=never&customer=x` },
  { what: 'the figures', account: GLOBAL_ADMIN, path: SINCE_2026, prepare: openAll },
  {
    what: 'what a figure counts',
    account: GLOBAL_ADMIN,
    path: `${INSIGHTS_PATH}/list?figure=active`,
  },
  { what: 'an invalid list', account: GLOBAL_ADMIN, path: `${INSIGHTS_PATH}/list?figure=x&tz=x` },
  { what: 'the profile', account: READER, path: PROFILE_PATH },
  { what: 'no second factor', account: READER, path: SECOND_FACTOR_PATH },
  { what: 'a page without any role', account: NO_ROLE, path: LOG },
  { what: 'a page for another role', account: READER, path: USERS_PATH },
  { what: 'a page that does not exist', account: READER, path: '/no/such/page' },
];

async function refuseSignIn(page: Page): Promise<void> {
  await signInByForm(page, { email: READER, password: 'a guess' });
  await expect(page.getByText('Wrong email or password.')).toBeVisible();
}

async function openRows(page: Page): Promise<void> {
  for (const about of [`Created order, ${ADATUM.name}`, `Added customer, ${SCRIPTED.name}`]) {
    await detailsButton(page, about).click();
    await expect(await detailsOf(detailsButton(page, about))).toContainText('Record ID');
  }
}

async function sendWrongPeriod(page: Page): Promise<void> {
  await openHydrated(page, FEW_ROWS);
  await page.getByLabel('From', { exact: true }).fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByLabel('From', { exact: true })).toBeFocused();
}

async function sendNothing(page: Page): Promise<void> {
  await openHydrated(page, INVITE_PATH);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
}

async function openLink(page: Page): Promise<void> {
  const { link } = await inviteSomebody(page);
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByText('Use 12 characters or more.')).toBeVisible();
}

async function saveNothing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save connection' }).click();
  await expect(page.getByText('Enter the client secret.')).toBeVisible();
}

async function openList(page: Page): Promise<void> {
  await openHydrated(page, FEW_ROWS);
  await page.locator('summary', { hasText: 'Partner user' }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
}

async function openHistogramTable(page: Page): Promise<void> {
  await page.getByText('Show as table').click();
  await expect(page.getByRole('table', { name: /over time/ })).toBeVisible();
}

async function openViewForms(page: Page): Promise<void> {
  await openSavedViews(page, FEW_ROWS);
  await openAll(page);
}

async function openUserMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

async function leaveUnticked(page: Page): Promise<void> {
  await openHydrated(page, `${SUBSCRIPTIONS_PATH}/${TRIAL_ID}`);
  await page.getByRole('button', { name: 'Suspend subscription' }).click();
  await expect(page.getByLabel(/^Yes, suspend/)).toBeFocused();
}

async function openAll(page: Page): Promise<void> {
  // From the bottom up: what opens over the page covers what is below it.
  const summaries = await page.locator('main details > summary').all();
  for (const summary of summaries.toReversed()) await summary.click();
}
