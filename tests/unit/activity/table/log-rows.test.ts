import { expect, it } from 'vitest';
import { toLogRows } from '@/lib/activity/table/log-rows';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import {
  activityWith,
  contentOf,
  type ActivityFields,
} from '@/tests/support/records/activity-with';
import { filterOf } from '@/tests/support/records/views';

const NAMES = new Map([
  ['ada@x.example', 'Ada Lovelace'],
  ['rlo@x.example', 'Ada\u202E'],
]);

function rowsOf(query: string, fields: ActivityFields[]) {
  const activities = fields.map(activityWith);
  const listed = activities.map((activity) => ({ ...activity, content: contentOf(activity) }));
  return toLogRows(listed, {
    filter: filterOf(query),
    localizer: localizerFor('en'),
    today: '2026-11-21',
    qualifierOf: () => null,
    actorNameOf: ({ userPrincipalName }) => NAMES.get(userPrincipalName) ?? null,
  });
}

it('a closed row holds nothing of its details, however large the record is', () => {
  const after = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, n) => [`Field${n}`, `value ${n}`]),
  );
  const [row] = rowsOf('tz=Asia/Tokyo', [{ after, attributes: after, data: after }]);
  expect(row?.href).toBe('/account-settings/activity-log/record');
  expect(row?.anchor).toBe('succeeded');
  expect(JSON.stringify(row).length).toBeLessThan(2_000);
});

it('names a day in its first row, by the clock of the view', () => {
  const fields = ['11-21T16:00', '11-21T15:00', '11-21T14:59', '11-20T15:30'].map((time) => ({
    occurredAt: `2026-${time}:00.0000000Z`,
  }));
  const rows = rowsOf('tz=Asia/Tokyo', fields);
  expect(rows.map(({ dayMark }) => dayMark)).toEqual([
    'Sun 22 Nov',
    undefined,
    'Sat 21 Nov',
    undefined,
  ]);
});

it('says of an update that saved what there was that nothing changed', () => {
  const value = { FriendlyName: 'Mail – Berlin', Quantity: 10 };
  const update = { operationType: 'update_subscription', resourceType: 'subscription' };
  const rows = rowsOf('', [
    { ...update, before: value, after: value },
    { ...update, before: value, after: { ...value, Quantity: 11 } },
    { ...update, before: { Key: '[redacted]' }, after: { Key: '[redacted]' } },
    { ...update, before: { Id: 1 }, after: { Id: 1 } },
    { ...update, before: value, after: value, status: 'failed' },
  ]);
  expect(rows.map(({ lead = '', summary }) => lead + (summary ?? ''))).toEqual([
    'No change · Mail – Berlin',
    'Seats 10 → 11 · Mail – Berlin',
    'Key [redacted]',
    'No change · ID 1',
    'Mail – Berlin',
  ]);
});

it('has the display name of a known user beside the address, with nothing invisible in it', () => {
  const rows = rowsOf('', [
    { userPrincipalName: 'ada@x.example' },
    { userPrincipalName: 'rlo@x.example' },
    { userPrincipalName: 'ben@x.example' },
  ]);
  expect(rows.map(({ user, userName }) => [user, userName])).toEqual([
    ['ada@x.example', 'Ada Lovelace'],
    ['rlo@x.example', 'Ada[U+202E]'],
    ['ben@x.example', undefined],
  ]);
});
