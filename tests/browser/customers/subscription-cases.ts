import type { Page } from '@playwright/test';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { daysLater, now } from '@/lib/platform/time/time';

/** A change of a subscription: what it is from, how it is asked for, and what comes of it. */
type ChangeCase = {
  what: string;
  from?: Partial<Subscription>;
  submit: (page: Page) => Promise<void>;
  becomes: Partial<Subscription>;
  /** What the page says of it, and the log below its action. */
  confirmation: string;
  line: string;
  action?: string;
};

/** Presses the button of a name. */
export const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

/** Every change that the page of a subscription offers. */
export const CHANGE_CASES: ChangeCase[] = [
  {
    what: 'more seats, long after the purchase',
    from: { cancellationAllowedUntil: daysLater(now(), -100) },
    submit: (page) => fill(page, 'Number of seats', '12').then(() => press('Change seats')(page)),
    becomes: { quantity: 12 },
    confirmation: 'Seats changed from 10 to 12.',
    line: 'Seats 10 → 12 · Mail for everyone',
  },
  {
    what: 'fewer seats',
    submit: (page) => fill(page, 'Number of seats', '9').then(() => press('Change seats')(page)),
    becomes: { quantity: 9 },
    confirmation: 'Seats changed from 10 to 9.',
    line: 'Seats 10 → 9 · Mail for everyone',
  },
  {
    what: 'another name',
    submit: (page) => fill(page, 'New name', ' Post für alle ').then(() => press('Rename')(page)),
    becomes: { friendlyName: 'Post für alle' },
    confirmation: 'Renamed from Mail for everyone to Post für alle.',
    line: 'Renamed · Post für alle · was Mail for everyone',
  },
  {
    what: 'no renewal',
    submit: press('Turn off auto-renew'),
    becomes: { autoRenew: false },
    confirmation: 'Auto-renew turned off for Mail for everyone.',
    line: 'Auto-renew off · Mail for everyone',
  },
  {
    what: 'to be renewed',
    from: { autoRenew: false },
    submit: press('Turn on auto-renew'),
    becomes: { autoRenew: true },
    confirmation: 'Auto-renew turned on for Mail for everyone.',
    line: 'Auto-renew on · Mail for everyone',
  },
  {
    what: 'to be suspended',
    submit: (page) => tick(page, /^Yes, suspend/).then(() => press('Suspend subscription')(page)),
    becomes: { status: 'suspended', autoRenew: false },
    confirmation: 'Suspended Mail for everyone.',
    line: 'Suspended · Mail for everyone',
  },
  {
    what: 'to be reactivated',
    from: { status: 'suspended', autoRenew: false },
    submit: press('Reactivate subscription'),
    becomes: { status: 'active', autoRenew: false },
    confirmation: 'Reactivated Mail for everyone.',
    line: 'Reactivated · Mail for everyone',
  },
  {
    what: 'to be paid after the trial',
    from: { isTrial: true, autoRenew: false, term: 'P1M' },
    submit: async (page) => {
      await page.getByLabel('Term and billing').selectOption('1 year, billed yearly');
      await press('Convert to paid')(page);
    },
    becomes: { isTrial: false, term: 'P1Y', billingCycle: 'Annual' },
    confirmation: 'Converted Mail for everyone to paid.',
    line: 'Mail for everyone',
    action: 'Converted trial subscription',
  },
  {
    what: 'to be cancelled',
    submit: (page) => tick(page, /^Yes, cancel/).then(() => press('Cancel subscription')(page)),
    becomes: { status: 'deleted', autoRenew: false },
    confirmation: 'Cancelled Mail for everyone.',
    line: 'Cancelled · Mail for everyone',
  },
];

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

async function tick(page: Page, label: RegExp): Promise<void> {
  await page.getByLabel(label).check();
}
