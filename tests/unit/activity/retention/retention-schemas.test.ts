import { describe, expect, it } from 'vitest';
import {
  holdSchema,
  MAX_REASON_LENGTH,
  policySchema,
  releaseHoldSchema,
  shorterPolicySchema,
} from '@/lib/activity/retention/retention-schemas';
import { formErrorsOf } from '@/lib/platform/forms/form-values';
import { translatorFor } from '@/lib/platform/i18n/translator';

const t = translatorFor('en');
const ID = '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01';

function parsePolicy(unit: string, length: string) {
  const parsed = policySchema(t).safeParse({ version: '3', unit, length });
  return parsed.success ? parsed.data : Object.keys(formErrorsOf(parsed.error.issues));
}

describe('the policy', () => {
  it.each([
    ['forever', '', null],
    ['forever', '7', null],
    ['months', '12', 12],
    ['months', ' 18 ', 18],
    ['months', '1200', 1200],
    ['years', '1', 12],
    ['years', '100', 1200],
  ])('of %s %s is one of %s months', (unit, length, months) => {
    expect(parsePolicy(unit, length)).toEqual({ version: 3, months });
  });

  it.each(['11', '0', '-12', '1201', '12.5', '1e3', '', 'twelve', '0x10'])(
    'of %j months has a fault in its length',
    (length) => {
      expect(parsePolicy('months', length)).toEqual(['length']);
    },
  );

  it.each(['0', '101'])('of %s years has one, too', (length) => {
    expect(parsePolicy('years', length)).toEqual(['length']);
  });

  it('has no other unit', () => {
    expect(parsePolicy('days', '12')).toEqual(['unit']);
  });

  it('becomes shorter only when that is confirmed, and by what is allowed', () => {
    const parse = (values: object) => shorterPolicySchema(t).safeParse(values).success;
    expect(parse({ version: '1', months: '12', confirmed: 'yes' })).toBe(true);
    expect(parse({ version: '1', months: '12' })).toBe(false);
    expect(parse({ version: '1', months: '11', confirmed: 'yes' })).toBe(false);
    expect(parse({ version: '1', months: 'x', confirmed: 'yes' })).toBe(false);
  });
});

describe('a hold', () => {
  const hold = { id: ID, customerId: ID.toUpperCase(), from: '', to: '', reason: ' Case 1 ' };
  const faultsOf = (changes: object) => {
    const parsed = holdSchema(t).safeParse({ ...hold, ...changes });
    return parsed.success ? [] : Object.keys(formErrorsOf(parsed.error.issues));
  };

  it('has open ends, unless days are given', () => {
    expect(holdSchema(t).parse(hold)).toEqual({
      id: ID,
      customerId: ID,
      from: null,
      to: null,
      reason: 'Case 1',
    });
    expect(faultsOf({ from: '2024-02-01', to: '2024-02-01' })).toEqual([]);
  });

  it.each([
    [{ from: '2024-02-30' }, ['from']],
    [{ to: 'never' }, ['to']],
    [{ from: '2024-02-02', to: '2024-02-01' }, ['to']],
    [{ reason: ' ' }, ['reason']],
    [{ reason: 'x'.repeat(MAX_REASON_LENGTH + 1) }, ['reason']],
    [{ customerId: 'x' }, ['customerId']],
  ])('with %j is faulty', (changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('is released only when that is confirmed', () => {
    const parse = (values: object) => releaseHoldSchema(t).safeParse(values).success;
    expect(parse({ holdId: ID, confirmed: 'yes' })).toBe(true);
    expect(parse({ holdId: ID })).toBe(false);
  });
});
