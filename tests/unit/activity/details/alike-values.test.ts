import { describe, expect, it } from 'vitest';
import { detailsOf } from '@/tests/support/records/details-of';
import { SEATS, subscription } from './seats-change';

it('an error in place of the new value is no change, and is told as the reason alone', () => {
  const error = { code: 800002, description: 'Not now.', source: 'PartnerFD' };
  const { failure, change, source } = detailsOf(
    { resourceOldValue: subscription({ Quantity: 10 }), resourceNewValue: JSON.stringify(error) },
    { ...SEATS, status: 'failed' },
  );
  expect(failure).toEqual([
    'Failed: asked for 15 seats instead of 10.',
    'Reason: Not now. (error 800002)',
  ]);
  expect(change).toMatchObject({ has: 'kept', changed: { lines: [] } });
  expect(source?.lines.map(([name]) => name)).toEqual(['resourceNewValue']);
});

describe('what only looks the same', () => {
  const keysOf = (data: Record<string, string>, content = {}, fields = {}) =>
    detailsOf(content, {
      ...SEATS,
      ...fields,
      customizedData: Object.entries(data).map(([key, value]) => ({ key, value })),
    }).additional?.lines.map(([name]) => name);

  it('is kept where a short code is a part of the sentence that says why it failed', () => {
    const failed = { status: 'failed', resourceNewValue: null };
    expect(keysOf({ Quantity: '15', ErrorMessage: 'No 15.', ReasonCode: '5' }, {}, failed)).toEqual(
      ['ReasonCode'],
    );
  });

  it('is kept where a reason is too long for its sentence', () => {
    const failed = { status: 'failed', resourceNewValue: null };
    expect(keysOf({ ErrorMessage: 'x'.repeat(400) }, {}, failed)).toEqual(['ErrorMessage']);
  });

  it('is kept where it is redacted, or is no identifier', () => {
    const content = {
      resourceOldValue: subscription({ Quantity: 10, Secret: '[redacted]', Paid: '1' }),
      resourceNewValue: subscription({ Quantity: 15, Secret: '[redacted]', Paid: '1' }),
    };
    expect(keysOf({ Secret: '[redacted]', Prepaid: '15' }, content)).toEqual(['Secret', 'Prepaid']);
  });
});

it('amounts are told in the currency of what they are within', () => {
  const { change } = detailsOf({
    resourceOldValue: JSON.stringify({
      CurrencyCode: 'USD',
      Total: 1,
      Tax: { CurrencyCode: 'JPY', Amount: 5 },
    }),
    resourceNewValue: JSON.stringify({
      CurrencyCode: 'EUR',
      Total: 2,
      Tax: { CurrencyCode: 'JPY', Amount: 6 },
    }),
  });
  const told = JSON.stringify(change?.changed.lines).replaceAll('\u00a0', ' ');
  for (const words of ['USD 1.00', 'EUR 2.00', 'JPY 5', 'JPY 6']) expect(told).toContain(words);
});
