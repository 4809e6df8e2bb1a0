import { describe, expect, it } from 'vitest';
import { describeDone, summariseActivity } from '@/lib/activity/words/deed-words';
import { translatorFor } from '@/lib/i18n/translator';
import { activityWith, BLANK } from '@/tests/support/activity-with';
import { DEEDS, E3 } from './deeds';

const english = translatorFor('en');

describe('what was done is told', () => {
  it.each(DEEDS)('of %s', (_what, told, line, sentence) => {
    const activity = activityWith(told);
    expect([summariseActivity(activity), describeDone(activity, english)]).toEqual([
      line,
      sentence,
    ]);
  });

  it('of a failed activity by why it failed', () => {
    const data = { FailureReason: 'Only active ones can be suspended.' };
    const refused = { status: 'failed', before: E3, data };
    expect(summariseActivity(activityWith(refused))).toBe('Only active ones can be suspended.');
  });

  it('no longer than a line needs', () => {
    const after = { ...E3, FriendlyName: 'x'.repeat(5_000) };
    expect(summariseActivity(activityWith({ before: E3, after }))).toHaveLength(300);
  });

  it.each([
    ['{"Quantity":', '{"Quantity":5}'],
    ['null', '7'],
    ['[]', '[]'],
    ['{"Quantity":{"deep":1}}', '{"Quantity":{"deep":2}}'],
    ['{"constructor":"a"}', '{"constructor":"b"}'],
    ['{"__proto__":"a"}', '{"__proto__":"b"}'],
    ['{"Quantity":1}', '['.repeat(50_000)],
  ])('as before, and without throwing, when the values are %s and %.40s', (before, after) => {
    const activity = { ...BLANK, resourceOldValue: before, resourceNewValue: after };
    expect(summariseActivity(activity)).toBeNull();
    expect(describeDone(activity, english)).toBe('Updated subscription.');
  });
});
