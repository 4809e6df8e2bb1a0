import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/activity/activity';
import { listFacts, type Facts } from '@/lib/activity/details/facts/facts';
import { ShownValues } from '@/lib/activity/details/repeats/shown-values';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { BLANK_ACTIVITY } from '@/tests/support/records/activity-with';

type Options = { zone?: string; locale?: Locale };

function factsOf(fields: Partial<Activity>, { zone = 'UTC', locale = 'en' }: Options = {}): Facts {
  return listFacts(
    { ...BLANK_ACTIVITY, ...fields },
    {
      zone,
      t: translatorFor(locale),
      item: null,
      shown: new ShownValues(),
      fields: { before: new Map(), after: new Map(), visible: new Map() },
    },
  );
}

const allOf = (facts: Facts) => Object.values(facts).flat();
const namesIn = (facts: Facts) => allOf(facts).map(([name]) => name);

it.each([
  ['en', 'Local time', 'Record ID'],
  ['ja', '現地時刻', 'レコード ID'],
  ['ko', '현지 시간', '레코드 ID'],
] as const)('the facts of a record are named in the language %s', (locale, time, record) => {
  const facts = factsOf({}, { zone: 'Asia/Tokyo', locale });
  const stored = BLANK_ACTIVITY.occurredAt;
  expect(facts.head).toContainEqual([time, '2026-11-22 05:46:05.058 Asia/Tokyo', 'time', stored]);
  expect(facts.main).toContainEqual([record, 'record', 'code']);
  expect(new Set(namesIn(facts)).size).toBe(namesIn(facts).length);
});

it('first come who, when and how it ended', () => {
  const { head } = factsOf({});
  expect(head.map(([name]) => name)).toEqual(['User', 'Time', 'Status']);
});

it('a record has no local time in UTC, and no fact without a value', () => {
  expect(namesIn(factsOf({}))).not.toContain('Local time');
  expect(namesIn(factsOf({}))).not.toContain('Customer');
  const { folded } = factsOf({}, { zone: 'Asia/Tokyo' });
  expect(folded[0]?.slice(0, 2)).toEqual(['Time', '2026-11-21 20:46:05.058 UTC']);
});

describe('when a record was taken in', () => {
  it.each([
    ['2026-11-21T20:46:05.058931Z', false],
    ['2026-11-21T20:47:05.058000Z', true],
    ['2026-11-24T08:00:00.000000Z', true],
  ])('%s is told only if it is a minute away: %s', (recordedAt, isTold) => {
    expect(namesIn(factsOf({ recordedAt })).includes('Recorded')).toBe(isTold);
  });
});

it('facts about people and actions narrow the log, a customer’s by its id', () => {
  const adatum = { customerName: ' Adatum ', customerId: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a99' };
  const facts = allOf(factsOf({ ...adatum, correlationId: 'one-action' }));
  expect(facts).toContainEqual(['User', 'ada@tailspin.example', 'user']);
  expect(facts).toContainEqual(['Operation type', 'update_subscription', 'action']);
  expect(facts).toContainEqual(['Customer', 'Adatum', 'customer', adatum.customerId]);
  expect(facts).toContainEqual(['Correlation ID', 'one-action', 'correlation']);
});

it('a fact that no filter accepts narrows nothing', () => {
  const user = `${'x'.repeat(400)}@tailspin.example`;
  const facts = allOf(
    factsOf({ userPrincipalName: user, operationType: user, customerName: 'Adatum' }),
  );
  expect(facts).toContainEqual(['User', user]);
  expect(facts).toContainEqual(['Operation type', user, 'code']);
  expect(facts).toContainEqual(['Customer', 'Adatum']);
});

it.each([
  ['en', 'succeeded', 'Succeeded', 'succeeded'],
  ['en', 'progress', 'In progress (progress)', 'pending'],
  ['en', 'half_done', 'Half done', 'unknown'],
  ['ja', 'succeeded', '成功 (succeeded)', 'succeeded'],
] as const)('in %s the status %s is described as %s', (locale, status, description, outcome) => {
  const name = translatorFor(locale)('recordPage.facts.status');
  const { head } = factsOf({ status }, { locale });
  expect(head).toContainEqual([name, description, 'status', outcome]);
});
