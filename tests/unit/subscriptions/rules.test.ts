import { describe, expect, it } from 'vitest';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { describeChange } from '@/lib/subscriptions/change/describe-change';
import { MONTHLY } from '@/lib/subscriptions/purchase/plans';
import { minSeats, refusalOfChange, refusalOfSeats } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { newValues, type SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';
import { subscriptionWith } from '@/tests/support/records/subscriptions';

const UNTIL = new Date('2026-11-28T14:05:59.500Z');
const LAST_INSTANT = UNTIL;
const TOO_LATE = new Date(UNTIL.getTime() + 1);

const STATUSES = ['active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unheard-of'];

const ENGLISH: Localizer = { t: translatorFor('en'), locale: 'en' };

const CHANGES: Record<string, SubscriptionChange> = {
  more: { kind: 'quantity', quantity: 11 },
  fewer: { kind: 'quantity', quantity: 9 },
  name: { kind: 'name', friendlyName: 'Mail' },
  renew: { kind: 'auto-renew', isOn: false },
  suspend: { kind: 'suspend' },
  reactivate: { kind: 'reactivate' },
  convert: { kind: 'convert', plan: MONTHLY },
  cancel: { kind: 'cancel' },
};

function context(overrides: Partial<Subscription> = {}, at = LAST_INSTANT) {
  const subscription = subscriptionWith({
    quantity: 10,
    cancellationAllowedUntil: UNTIL,
    commitmentEndsAt: new Date('2027-11-21T14:05:59.500Z'),
    ...overrides,
  });
  return { subscription, at };
}

/** The names of the changes that are allowed. */
function allowed(overrides: Partial<Subscription>, at = LAST_INSTANT): string[] {
  return Object.entries(CHANGES).flatMap(([name, change]) =>
    refusalOfChange(change, context(overrides, at)) === null ? [name] : [],
  );
}

describe('what is allowed', () => {
  it.each([
    ['active', ['more', 'fewer', 'name', 'renew', 'suspend', 'cancel']],
    ['pending', ['name']],
    ['suspended', ['name', 'reactivate', 'cancel']],
    ['expired', ['name']],
    ['disabled', ['name']],
    ['deleted', []],
    ['unheard-of', ['name']],
  ])('of one that is %s', (status, names) => {
    expect(allowed({ status })).toEqual(names);
  });

  it.each([
    ['active', ['name', 'suspend', 'convert', 'cancel']],
    ['suspended', ['name', 'reactivate', 'cancel']],
    ['expired', ['name']],
  ])('of a trial that is %s', (status, names) => {
    expect(allowed({ status, isTrial: true })).toEqual(names);
  });

  it('of a subscription billed by usage: no seats', () => {
    expect(allowed({ unitType: 'Usage-based' })).toEqual(['name', 'renew', 'suspend', 'cancel']);
  });

  it('of a one-time purchase: no renewal', () => {
    expect(allowed({ billingCycle: 'One-time' })).not.toContain('renew');
  });
});

describe('the seven days', () => {
  it('end with their last instant: a millisecond later seats can only be increased, and nothing cancelled', () => {
    expect(allowed({}, LAST_INSTANT)).toEqual(expect.arrayContaining(['fewer', 'cancel']));
    expect(allowed({}, TOO_LATE)).toEqual(['more', 'name', 'renew', 'suspend']);
    expect(allowed({ status: 'suspended' }, TOO_LATE)).toEqual(['name', 'reactivate']);
  });

  it('are over when their end is unknown', () => {
    expect(allowed({ cancellationAllowedUntil: null })).toEqual([
      'more',
      'name',
      'renew',
      'suspend',
    ]);
  });

  it('decide the minimum number of seats', () => {
    expect(minSeats(context({}, LAST_INSTANT))).toBe(1);
    expect(minSeats(context({}, TOO_LATE))).toBe(10);
  });
});

describe('seats', () => {
  const refusal = (quantity: number) =>
    refusalOfChange({ kind: 'quantity', quantity }, context())?.(ENGLISH);

  it('are 1 to 100,000', () => {
    expect([refusal(1), refusal(100_000)]).toEqual([undefined, undefined]);
    expect(refusal(0)).toBe('Enter 1 to 100,000 seats.');
    expect(refusal(100_001)).toBe('Enter 1 to 100,000 seats.');
  });
});

describe('a refusal', () => {
  it('is a text of one or two sentences', () => {
    for (const status of STATUSES)
      for (const isTrial of [true, false])
        for (const change of Object.values(CHANGES)) {
          const refusal = refusalOfChange(change, context({ status, isTrial }, TOO_LATE));
          if (refusal) expect(refusal(ENGLISH)).toMatch(/^[A-Z].*\.$/);
        }
  });

  it('says until when it would have been allowed', () => {
    const late = context({}, TOO_LATE);
    expect(refusalOfChange({ kind: 'quantity', quantity: 9 }, late)?.(ENGLISH)).toBe(
      'You could remove seats until 28 Nov 2026, 14:05 UTC. Until renewal you can only add seats.',
    );
    expect(refusalOfChange({ kind: 'cancel' }, late)?.(ENGLISH)).toBe(
      'You could cancel until 28 Nov 2026, 14:05 UTC, 7 days after purchase or renewal.',
    );
    expect(refusalOfSeats(context({ status: 'expired' }))?.(ENGLISH)).toBe(
      'You can change seats only while the subscription is active. This one is expired.',
    );
  });
});

describe('before a change is made', () => {
  it('the rule is shown', () => {
    expect(describeChange('quantity', context())(ENGLISH)).toBe(
      'You can remove seats until 28 Nov 2026, 14:05 UTC. After that, you can only add seats until renewal.',
    );
    expect(describeChange('quantity', context({}, TOO_LATE))(ENGLISH)).toMatch(
      /can only add seats\.$/,
    );
    expect(describeChange('auto-renew', context())(ENGLISH)).toBe(
      'It renews at the end of its term, on 21 Nov 2027, 14:05 UTC. If you turn this off, it expires then.',
    );
  });

  it('the consequences are shown', () => {
    expect(describeChange('suspend', context())(ENGLISH)).toMatch(/turns off auto-renew/);
    expect(describeChange('reactivate', context())(ENGLISH)).toMatch(/Auto-renew stays off/);
    expect(describeChange('convert', context())(ENGLISH)).toMatch(
      /new paid term starts now, with its commitment/,
    );
    expect(describeChange('cancel', context())(ENGLISH)).toMatch(
      /data in it are deleted immediately\. This can’t be undone\./,
    );
  });
});

describe('the result of a change', () => {
  const at = new Date('2026-01-31T10:20:30.456Z');

  it('of suspending: no renewal, not even after reactivation', () => {
    expect(newValues({ kind: 'suspend' }, at)).toEqual({ status: 'suspended', autoRenew: false });
    expect(newValues({ kind: 'reactivate' }, at)).toEqual({ status: 'active' });
  });

  it('of cancelling: deleted and not renewed', () => {
    expect(newValues({ kind: 'cancel' }, at)).toEqual({ status: 'deleted', autoRenew: false });
  });

  it('of converting a trial: paid, with a term of full months that starts now, cancellable for 7 days', () => {
    expect(newValues({ kind: 'convert', plan: MONTHLY }, at)).toEqual({
      isTrial: false,
      term: 'P1M',
      billingCycle: 'Monthly',
      effectiveFrom: at,
      commitmentEndsAt: new Date('2026-02-28T10:20:30.456Z'),
      cancellationAllowedUntil: new Date('2026-02-07T10:20:30.456Z'),
    });
  });
});
