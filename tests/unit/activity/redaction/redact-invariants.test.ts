import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayContainSecret } from '@/lib/activity/redaction/may-contain-secret';
import {
  redactWithoutPrefilter,
  redactCustomizedData,
  redactText,
} from '@/lib/activity/redaction/redact';
import { processorTimeOf } from '@/tests/support/processor-time';
import { arbitrarySecretText } from '@/tests/support/secrets/arbitrary-secret-text';

describe('redacting again', () => {
  const value = fc.oneof(arbitrarySecretText, fc.jsonValue({ maxDepth: 2 }));
  const fields = fc.array(fc.tuple(arbitrarySecretText, value), { maxLength: 4 });

  it('does not change a redacted text', () => {
    fc.assert(
      fc.property(arbitrarySecretText, fields, fc.nat(300), (text, entries, end) => {
        const json = JSON.stringify({
          ...Object.fromEntries(entries),
          Inner: JSON.stringify(entries),
        });
        for (const variant of [text, json, json.slice(0, end)]) {
          const redacted = redactText(variant);
          expect(redactText(redacted)).toBe(redacted);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not change redacted customised data', () => {
    fc.assert(
      fc.property(fields, (entries) => {
        const redacted = redactCustomizedData(entries.map(([key, value]) => ({ key, value })));
        expect(redactCustomizedData(redacted)).toEqual(redacted);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the prefilter', () => {
  it('only skips texts that redaction would not change', () => {
    fc.assert(
      fc.property(arbitrarySecretText, arbitrarySecretText, (text, name) => {
        for (const variant of [text, JSON.stringify({ [text]: text, [name]: 'hunter2' })]) {
          if (!mayContainSecret(variant)) expect(redactWithoutPrefilter(variant)).toBe(variant);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('skips most texts without a secret', () => {
    const record =
      '{"Id":"1","CommerceSubscriptionId":"a","FriendlyName":"Office 365 E3","Quantity":25}';
    expect(
      [record, 'an ordinary sentence', '{"名前":"山田","住所":"大阪"}'].map(mayContainSecret),
    ).toEqual(Array(3).fill(false));
  });
});

describe('a hostile text', () => {
  it('with deep nesting is processed', () => {
    expect(redactText(`${'['.repeat(200_000)}"password=abc"`)).not.toContain('abc');
  });

  it.each([
    ...[
      'password is ',
      'pass ',
      'password_policy:',
      'set password to ',
      'パスワードは',
      'key ',
      'mot de ',
    ],
    ...[
      'tokentype:x,',
      'password="',
      'Bearer ',
      'https://a:',
      '<password ',
      'eyJaaaaaaaaaaaa.',
      'a=b&',
    ],
    ...['-----BEGIN PRIVATE KEY-----', '{"password":', 'password\\', 'of the password '],
  ])('that repeats %j takes linear time', (chunk) => {
    const timeOf = (count: number) => {
      const text = chunk.repeat(count);
      return Math.min(...[0, 1].map(() => processorTimeOf(() => redactText(text))));
    };
    // With quadratic time, eight times the text would take sixty-four times as long.
    expect(timeOf(32_000)).toBeLessThan(30 * Math.max(timeOf(4000), 10));
  });
});
