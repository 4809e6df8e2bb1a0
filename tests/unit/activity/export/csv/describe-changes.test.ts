import { expect, it } from 'vitest';
import { createChangeDescriber } from '@/lib/activity/export/csv/describe-changes';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { activityWith, type ActivityFields } from '@/tests/support/records/activity-with';

const describeChanges = createChangeDescriber(translatorFor('en'));
const changesOf = (fields: ActivityFields) => describeChanges(activityWith(fields));

it('names what was not there, on either side', () => {
  expect(
    changesOf({
      before: { Note: null, Status: 'x' },
      after: { Note: 'a', Quantity: 31, Status: null },
    }),
  ).toEqual(['Note: none → a', 'Seats: none → 31', 'Status: x → none']);
});

it('tells an error in place of the new value as no change', () => {
  const failed = {
    status: 'failed',
    before: { Quantity: 26 },
    after: { code: 7, description: 'Not now.' },
  };
  expect(changesOf(failed)).toEqual([]);
  expect(changesOf({ ...failed, data: { Quantity: '31' } })).toEqual([
    'Seats (requested): 26 → 31',
  ]);
});
