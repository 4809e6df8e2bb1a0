import { describe, expect, it } from 'vitest';
import { DEMO_PARTNERS, generateDemoPartner } from '@/prisma/sample/demo-partners';
import { isoOf, startOfDay } from '@/prisma/sample/timeline/instant';
import { CONTOSO, FABRIKAM } from '@/prisma/sample/companies/partners';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';

const DAYS = ['2026-11-21', '2027-03-01', '2028-02-29', '2026-01-01'];

function generate(partnerId: string, day = '2026-11-21') {
  const demoPartner = DEMO_PARTNERS.find(({ partner }) => partner.id === partnerId);
  if (!demoPartner) throw new Error('The demo has no such partner.');
  const today = startOfDay(day);
  const { customers, activities } = generateDemoPartner(demoPartner, { today, firstOrdinal: 0 });
  return { customers, records: [...activities], today: isoOf(today) };
}

describe.each(DAYS)('on %s', (day) => {
  const { customers, records, today } = generate(CONTOSO.id, day);

  it('has enough activities, and several pages in the last month', () => {
    const monthAgo = isoOf(startOfDay(day) - 30 * 864_000_000_000);
    expect(records.length).toBeGreaterThan(2400);
    expect(records.filter(({ occurredAt }) => occurredAt >= monthAgo).length).toBeGreaterThan(400);
    expect(generate(FABRIKAM.id, day).records.length).toBeGreaterThan(300);
  });

  it('has no activities in the future', () => {
    expect(records.filter(({ occurredAt }) => occurredAt > today)).toEqual([]);
  });

  it('has each record and status once', () => {
    const keys = records.map(({ recordId, status }) => `${recordId} ${status}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has subscriptions in all states', () => {
    const sold = customers.flatMap(({ subscriptions }) => subscriptions);
    expect(new Set(sold.map(({ status }) => status))).toEqual(
      new Set(['active', 'pending', 'suspended', 'expired', 'disabled', 'deleted']),
    );
    expect(new Set(sold.map(({ term }) => term))).toEqual(new Set(['P1M', 'P1Y', 'P3Y']));
    expect(sold.some(({ isTrial }) => isTrial)).toBe(true);
    expect(sold.some(({ status, autoRenew }) => status === 'active' && !autoRenew)).toBe(true);
    expect(sold.some(({ product }) => product.unitType === 'Usage-based')).toBe(true);
    expect(sold.some(isCancellable)).toBe(true);
    expect(sold.filter(({ status, autoRenew }) => status === 'expired' && autoRenew)).toEqual([]);
    expect(customers.filter(({ subscriptions }) => subscriptions.length === 0)).toHaveLength(1);
  });

  function isCancellable({ cancellableUntil }: SampleCustomer['subscriptions'][number]) {
    return cancellableUntil !== null && isoOf(cancellableUntil) > today;
  }
});

describe('the edge cases of the demo', () => {
  const { records } = generate(CONTOSO.id);
  const texts = records.map((record) => JSON.stringify(record));

  it('include an order of fourteen lines', () => {
    expect(records.some(({ customizedData }) => customizedData.includes('"Quantity-13"'))).toBe(
      true,
    );
  });

  it('include more than a page at one instant, and records that differ only in ticks', () => {
    const sizes = countBy(records.map(({ occurredAt }) => occurredAt));
    expect(Math.max(...sizes.values())).toBeGreaterThan(50);
    const micros = countBy([...sizes.keys()].map((occurredAt) => occurredAt.slice(0, 26)));
    expect(Math.max(...micros.values())).toBeGreaterThan(1);
  });

  it('include records in progress, some of which succeeded later', () => {
    const states = countBy(records.map(({ recordId }) => recordId));
    expect([...states.values()].filter((count) => count === 2)).toHaveLength(3);
    expect(records.filter(({ status }) => status === 'progress')).toHaveLength(4);
  });

  it('include the old name in records before a renaming', () => {
    const names = records.map(({ customerName }) => customerName);
    expect(names).toContain('Northwind Traders');
    expect(names.lastIndexOf('Tailwind Traders')).toBeGreaterThan(
      names.lastIndexOf('Northwind Traders'),
    );
  });

  it.each([
    ['an unknown operation', '"operationType":"reassign_billing_account"'],
    ['a formula', '=HYPERLINK('],
    ['a sum', '@SUM('],
    ['a telephone number', '"userPrincipalName":"+1 '],
    ['a negative quantity', '\\"-5\\"'],
    ['markup', '<script>'],
    ['an emoji', '🚀'],
    ['Japanese', 'トレイリサーチ株式会社'],
    ['Korean', '노스윈드 트레이더스'],
    ['broken JSON', '\\"Quantity\\":"'],
    ['a record without a customer', '"customerId":null,"customerName":null'],
    ['an application', '"actorKind":"application"'],
    ['the system', '"actorKind":"system"'],
    ['a customer’s own admin', '"actorKind":"customer_user"'],
    ['a refusal', '"status":"decline"'],
  ])('has %s', (_, demoPartner) => {
    expect(texts.some((text) => text.includes(demoPartner))).toBe(true);
  });

  function countBy(items: string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
  }
});
