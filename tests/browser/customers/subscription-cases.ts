import type { Page } from '@playwright/test';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { daysLater, now } from '@/lib/platform/time/time';

/** A change of a subscription: what it is from, how it is asked for, and what comes of it. */
type ChangeCase = {
  what: string;
  from?: Partial<Subscription>;
  ask: (page: Page) => Promise<void>;
  becomes: Partial<Subscription>;
  /** What the page says of it, and the log below its action. */
  told: string;
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
    ask: (page) => fill(page, 'Number of seats', '12').then(() => press('Change seats')(page)),
    becomes: { quantity: 12 },
    told: 'Seats changed from 10 to 12.',
    line: 'Seats 10 → 12 · Mail for everyone',
  },
  {
    what: 'fewer seats',
    ask: (page) => fill(page, 'Number of seats', '9').then(() => press('Change seats')(page)),
    becomes: { quantity: 9 },
    told: 'Seats changed from 10 to 9.',
    line: 'Seats 10 → 9 · Mail for everyone',
  },
  {
    what: 'another name',
    ask: (page) => fill(page, 'New name', ' Post für alle ').then(() => press('Rename')(page)),
    becomes: { friendlyName: 'Post für alle' },
    told: 'Renamed from Mail for everyone to Post für alle.',
    line: 'Renamed from Mail for everyone · Post für alle',
  },
  {
    what: 'no renewal',
    ask: press('Switch auto-renew off'),
    becomes: { autoRenew: false },
    told: 'Auto-renew switched off for Mail for everyone.',
    line: 'Auto-renew switched off · Mail for everyone',
  },
  {
    what: 'to be renewed',
    from: { autoRenew: false },
    ask: press('Switch auto-renew on'),
    becomes: { autoRenew: true },
    told: 'Auto-renew switched on for Mail for everyone.',
    line: 'Auto-renew switched on · Mail for everyone',
  },
  {
    what: 'to be suspended',
    ask: (page) => tick(page, /^Yes, suspend/).then(() => press('Suspend subscription')(page)),
    becomes: { status: 'suspended', autoRenew: false },
    told: 'Suspended Mail for everyone.',
    line: 'Suspended · Mail for everyone',
  },
  {
    what: 'to be reactivated',
    from: { status: 'suspended', autoRenew: false },
    ask: press('Reactivate subscription'),
    becomes: { status: 'active', autoRenew: false },
    told: 'Reactivated Mail for everyone.',
    line: 'Reactivated · Mail for everyone',
  },
  {
    what: 'to be paid after the trial',
    from: { isTrial: true, autoRenew: false, term: 'P1M' },
    ask: async (page) => {
      await page.getByLabel('Term and billing').selectOption('1 year, billed yearly');
      await press('Convert to paid')(page);
    },
    becomes: { isTrial: false, term: 'P1Y', billingCycle: 'Annual' },
    told: 'Converted Mail for everyone to paid.',
    line: 'Mail for everyone',
    action: 'Converted trial subscription',
  },
  {
    what: 'to be cancelled',
    ask: (page) => tick(page, /^Yes, cancel/).then(() => press('Cancel subscription')(page)),
    becomes: { status: 'deleted', autoRenew: false },
    told: 'Cancelled Mail for everyone.',
    line: 'Cancelled · Mail for everyone',
  },
];

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

async function tick(page: Page, label: RegExp): Promise<void> {
  await page.getByLabel(label).check();
}
