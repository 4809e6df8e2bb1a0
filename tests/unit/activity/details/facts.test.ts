import { expect, it } from 'vitest';
import { listFacts } from '@/lib/activity/details/facts';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { BLANK_ACTIVITY } from '@/tests/support/records/activity-with';

it.each([
  ['en', 'Local time', 'Record ID'],
  ['ja', '現地時刻', 'レコード ID'],
  ['ko', '현지 시간', '레코드 ID'],
] as const)('the facts of a record are named in the language %s', (locale, first, last) => {
  const facts = listFacts(BLANK_ACTIVITY, { zone: 'Asia/Tokyo', t: translatorFor(locale) });
  expect(facts[0]).toEqual([first, '2026-11-22 05:46:05 Asia/Tokyo']);
  expect(facts.at(-1)).toEqual([last, 'record', 'code']);
  expect(new Set(facts.map(([name]) => name)).size).toBe(facts.length);
});

it('a record has no local time in UTC, and no fact without a value', () => {
  const names = listFacts(BLANK_ACTIVITY, { zone: 'UTC', t: translatorFor('en') }).map(
    ([name]) => name,
  );
  expect(names.slice(0, 2)).toEqual(['Time', 'Recorded']);
  expect(names).not.toContain('Customer');
});

it('facts about people and actions are links, a customer’s by its id', () => {
  const adatum = { customerName: ' Adatum ', customerId: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a99' };
  const activity = { ...BLANK_ACTIVITY, ...adatum, correlationId: 'one-action' };
  const facts = listFacts(activity, { zone: 'UTC', t: translatorFor('en') });
  expect(facts).toContainEqual(['User', 'ada@tailspin.example', 'user']);
  expect(facts).toContainEqual(['Operation type', 'update_subscription', 'action']);
  expect(facts).toContainEqual(['Customer', 'Adatum', 'customer', adatum.customerId]);
  expect(facts).toContainEqual(['Correlation ID', 'one-action', 'correlation']);
});

it('a fact that no filter accepts is not a link', () => {
  const user = `${'x'.repeat(400)}@tailspin.example`;
  const activity = {
    ...BLANK_ACTIVITY,
    userPrincipalName: user,
    operationType: user,
    customerName: 'Adatum',
  };
  const facts = listFacts(activity, { zone: 'UTC', t: translatorFor('en') });
  expect(facts).toContainEqual(['User', user]);
  expect(facts).toContainEqual(['Operation type', user, 'code']);
  expect(facts).toContainEqual(['Customer', 'Adatum']);
});

it.each([
  ['en', 'succeeded', 'Succeeded'],
  ['en', 'progress', 'In progress (progress)'],
  ['en', 'half_done', 'Half done'],
  ['ja', 'succeeded', '成功 (succeeded)'],
] as const)('in %s the status %s is described as %s', (locale, status, description) => {
  const t = translatorFor(locale);
  const facts = listFacts({ ...BLANK_ACTIVITY, status }, { zone: 'UTC', t });
  expect(facts).toContainEqual([t('recordPage.facts.status'), description]);
});
