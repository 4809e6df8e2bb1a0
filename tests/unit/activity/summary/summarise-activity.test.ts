import { describe, expect, it } from 'vitest';
import { describeConfirmation, summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { activityWith, BLANK_ACTIVITY } from '@/tests/support/records/activity-with';
import { E3 } from './subscription-summaries';
import { SUMMARIES } from './summaries';

const english = translatorFor('en');

describe('the summary and the confirmation', () => {
  it.each(SUMMARIES)('describe %s', (_what, fields, line, sentence) => {
    const activity = activityWith(fields);
    expect([summariseActivity(activity, english), describeConfirmation(activity, english)]).toEqual(
      [line, sentence],
    );
  });

  it.each([
    ['ja', 'シート数 10 → 15 · Northwind E3', 'シート数を 10 から 15 に変更しました。'],
    ['ko', '시트 수 10 → 15 · Northwind E3', '시트 수를 변경했습니다. 이전: 10, 이후: 15.'],
  ] as const)('are written in the language %s', (locale, line, sentence) => {
    const t = translatorFor(locale);
    const activity = activityWith({ before: E3, after: { ...E3, Quantity: 15 } });
    expect([summariseActivity(activity, t), describeConfirmation(activity, t)]).toEqual([
      line,
      sentence,
    ]);
  });

  it('give the reason for a failed activity', () => {
    const data = { FailureReason: 'Only active ones can be suspended.' };
    const refused = { status: 'failed', before: E3, data };
    expect(summariseActivity(activityWith(refused), english)).toBe(
      'Not done: Only active ones can be suspended. · Northwind E3',
    );
  });

  it('are truncated to one line', () => {
    const after = { ...E3, FriendlyName: 'x'.repeat(5_000) };
    expect(summariseActivity(activityWith({ before: E3, after }), english)).toHaveLength(300);
  });

  it.each([
    ['{"Quantity":', '7'],
    ['null', '7'],
    ['[]', '[]'],
    ['[{"Quantity":1}]', '['.repeat(50_000)],
  ])(
    'fall back to the action, without throwing, when the values are %s and %.40s',
    (before, after) => {
      const activity = { ...BLANK_ACTIVITY, resourceOldValue: before, resourceNewValue: after };
      expect(summariseActivity(activity, english)).toBeNull();
      expect(describeConfirmation(activity, english)).toBe('Updated subscription.');
    },
  );
});
