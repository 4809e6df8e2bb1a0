import { describe, expect, it } from 'vitest';
import { describeFailure } from '@/lib/activity/summary/failure/describe-failure';
import { summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { activityWith, type ActivityFields } from '@/tests/support/records/activity-with';
import { E3 } from './subscription-summaries';

const english = translatorFor('en');

const failed = (fields: ActivityFields) => activityWith({ status: 'failed', ...fields });
const data = { SubscriptionId: '1', Quantity: '15' };
const tooLate = { FailureReason: 'Seats cannot be removed now.' };

/** A failed activity, its row, and the sentences of its details. */
const FAILURES: [what: string, fields: ActivityFields, line: string | null, sentences: string[]][] =
  [
    [
      'seats that only the customised data names',
      { before: E3, data },
      'Asked for 10 → 15 seats · Northwind E3',
      ['Failed: asked for 15 seats instead of 10.', 'No reason was recorded.'],
    ],
    [
      'seats, with a reason',
      { before: E3, data: { ...data, ...tooLate } },
      'Asked for 10 → 15 seats · Seats cannot be removed now. · Northwind E3',
      ['Failed: asked for 15 seats instead of 10.', 'Reason: Seats cannot be removed now.'],
    ],
    [
      'a change whose new value was recorded',
      { before: E3, after: { ...E3, AutoRenewEnabled: false } },
      'Tried: Auto-renew off · Northwind E3',
      ['Failed. Requested change: Auto-renew off.', 'No reason was recorded.'],
    ],
    [
      'a licence, for whom before why',
      {
        operationType: 'update_customer_user_licenses',
        data: {
          UserPrincipalName: 'anna@contoso.example',
          AddedLicenseSkuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
          ErrorMessage: 'No license is left.',
        },
      },
      'Tried: + Visio Plan 2 for anna@contoso.example · No license is left.',
      ['Failed. Requested change: + Visio Plan 2.', 'Reason: No license is left.'],
    ],
    [
      'nothing but a reason',
      { operationType: 'add_customer', data: { ErrorCode: '600009', ErrorMessage: 'Taken.' } },
      'Not done: Taken.',
      ['Failed.', 'Reason: Taken. (error 600009)'],
    ],
    [
      'nothing but a code',
      { operationType: 'add_customer', data: { ErrorCode: 7 } },
      'Not done: Error 7',
      ['Failed.', 'Reason: Error 7'],
    ],
    [
      'an error in place of the new value',
      { operationType: 'add_customer', after: { Code: 3000, Description: 'Not found.' } },
      'Not done: Not found.',
      ['Failed.', 'Reason: Not found. (error 3000)'],
    ],
    [
      'an error beside an old value, which no field of it was to become',
      {
        before: E3,
        after: { code: 800002, description: 'Not now.', data: [], source: 'PartnerFD' },
        data,
      },
      'Asked for 10 → 15 seats · Not now. · Northwind E3',
      ['Failed: asked for 15 seats instead of 10.', 'Reason: Not now. (error 800002)'],
    ],
    [
      'an error without a code',
      { before: E3, after: { error: { message: 'Not now.' } } },
      'Not done: Not now. · Northwind E3',
      ['Failed.', 'Reason: Not now.'],
    ],
    [
      'an error as JSON in the customised data',
      { before: E3, data: { Error: '{"error":{"code":"X1","message":"Not now."}}' } },
      'Not done: Not now. · Northwind E3',
      ['Failed.', 'Reason: Not now. (error X1)'],
    ],
    [
      'a resource that has a code and a description of its own',
      {
        operationType: 'update_promotion',
        before: { Code: 'P1', Description: 'Old' },
        after: { Code: 'P1', Description: 'New' },
      },
      'Tried: Description Old → New',
      ['Failed. Requested change: Description Old → New.', 'No reason was recorded.'],
    ],
    [
      'what the record only says, which was not tried',
      { operationType: 'add_application_credential', data: { ApplicationId: '1' } },
      'Application id 1',
      ['Failed.', 'No reason was recorded.'],
    ],
    [
      'what the record only says, after why it failed',
      { operationType: 'add_application_credential', data: { ApplicationId: '1', ...tooLate } },
      'Not done: Seats cannot be removed now. · Application id 1',
      ['Failed.', 'Reason: Seats cannot be removed now.'],
    ],
    [
      'another name, which it did not get',
      { before: E3, after: { ...E3, FriendlyName: 'E3 for all' } },
      'Tried: Northwind E3 → E3 for all',
      ['Failed. Requested change: Northwind E3 → E3 for all.', 'No reason was recorded.'],
    ],
    [
      'a declined request',
      { status: 'decline', operationType: 'update_transfer' },
      null,
      ['Declined.', 'No reason was recorded.'],
    ],
  ];

describe('a failed activity', () => {
  it.each(FAILURES)(
    'tells first what was tried and why it failed: %s',
    (_what, fields, line, sentences) => {
      const activity = failed(fields);
      expect(summariseActivity(activity, english)).toBe(line);
      expect(describeFailure(activity, english)).toEqual(sentences);
    },
  );

  it.each([
    ['ja', '10 → 15 シートを要求 · Northwind E3'],
    ['ko', '시트 10 → 15 요청 · Northwind E3'],
  ] as const)('is told in the language %s', (locale, line) => {
    expect(summariseActivity(failed({ before: E3, data }), translatorFor(locale))).toBe(line);
  });

  it('is not what succeeded or goes on', () => {
    for (const status of ['succeeded', 'progress'])
      expect(describeFailure(activityWith({ status, before: E3, data }), english)).toBeNull();
  });

  it('keeps a long reason within bounds', () => {
    const activity = failed({ data: { ErrorMessage: 'x'.repeat(100_000) } });
    expect(describeFailure(activity, english)?.[1]?.length).toBeLessThan(400);
  });
});
