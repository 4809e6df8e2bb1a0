import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/audit-record';
import { redactRecord } from '@/lib/activity/intake/redact-record';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { compareActivity } from '@/lib/activity/words/compare-activity';
import { activityDetails } from '@/lib/activity/words/details';
import { translatorFor } from '@/lib/i18n/translator';
import { BLANK } from '@/tests/support/activity-with';

const HIDDEN = '[redacted]';

// As it is stored: redacted, with the places of what changed.
function stored(told: Record<string, unknown>) {
  const record = { ...toAuditRecord(BLANK), ...told };
  const { records } = parseAuditRecords([record]);
  const [parsed] = records ?? expect.unreachable();
  const redacted = redactRecord(parsed ?? expect.unreachable());
  const { resourceOldValue, resourceNewValue, customizedData, redactedChanges } = redacted;
  const { participants, attributes, otherFields, operationType } = redacted;
  return {
    ...{ ...BLANK, operationType, resourceOldValue, resourceNewValue, customizedData },
    ...{ participants, attributes, otherFields, redactedChanges },
  };
}

function changeOf(told: Record<string, unknown>, limit = 2000) {
  return compareActivity(stored(told), limit)?.shown ?? expect.unreachable();
}

describe('a changed secret', () => {
  it('is told as changed, and neither value is', () => {
    expect(
      changeOf({
        resourceOldValue: { DisplayName: 'Sync app', ClientSecret: 'old-1' },
        resourceNewValue: { DisplayName: 'Sync app', ClientSecret: 'new-2' },
      }),
    ).toMatchObject({
      changed: [{ name: 'ClientSecret', old: HIDDEN, new: HIDDEN }],
      same: [['DisplayName', 'Sync app']],
      sameCount: 1,
    });
  });

  it('that stayed as it was is not', () => {
    const value = { A: 1, ClientSecret: 'old-1' };
    expect(
      changeOf({ resourceOldValue: value, resourceNewValue: { ...value, A: 2 } }).changed,
    ).toEqual([{ name: 'A', old: '1', new: '2' }]);
  });

  it('is told at its place in lists that are paired with an offset', () => {
    const app = (Id: number, Secret: string) => ({ Id, Secret });
    const { changed, same } = changeOf({
      resourceOldValue: { Apps: [app(1, 'a'), app(2, 'b'), app(3, 'c')] },
      resourceNewValue: { Apps: [app(2, 'x'), app(3, 'c')] },
    });
    expect(changed.map(({ name }) => name)).toEqual(['Apps › 1', 'Apps › 2 › Secret']);
    expect(same.map(([name]) => name)).toEqual([
      'Apps › 2 › Id',
      'Apps › 3 › Id',
      'Apps › 3 › Secret',
    ]);
  });

  it.each([
    ['password=one1', 'password=two2'],
    ['{"Password":"one1"', '{"Password":"two2"'],
    [`{"Pin":"one1","Text":"${'x'.repeat(5000)}"}`, `{"Pin":"two2","Text":"${'x'.repeat(5000)}"}`],
    [
      `${'['.repeat(20)}{"Pin":"one1"}${']'.repeat(20)}`,
      `${'['.repeat(20)}{"Pin":"two2"}${']'.repeat(20)}`,
    ],
    [{ Pin: 1 }, { Pin: 2 }],
    [{ ['n'.repeat(3000)]: { Pin: 'one1' } }, { ['n'.repeat(3000)]: { Pin: 'two2' } }],
  ])('never leaves it said that no field differs: %j', (resourceOldValue, resourceNewValue) => {
    const { changed } = changeOf({ resourceOldValue, resourceNewValue }, 100);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('is marked where one value alone tells of it', () => {
    const pair = { Name: 'Sync', OldPassword: 'a', NewPassword: 'b' };
    const marked = { name: 'NewPassword', new: { changed: HIDDEN } };
    expect(changeOf({ resourceNewValue: pair }).changed).toContainEqual(marked);
    const nested = changeOf({ resourceOldValue: { A: 1 }, resourceNewValue: { A: 1, In: pair } });
    expect(nested.changed).toEqual([
      {
        name: 'In',
        new: {
          fields: [
            ['Name', 'Sync'],
            ['OldPassword', HIDDEN],
            ['NewPassword', { changed: HIDDEN }],
          ],
        },
      },
    ]);
    const kept = changeOf({ resourceOldValue: pair });
    expect(kept).toMatchObject({ has: 'kept', changed: [] });
    expect(kept.same).toContainEqual(['NewPassword', { changed: HIDDEN }]);
  });
});

describe('the details of a record', () => {
  const detailsOf = (told: Record<string, unknown>) =>
    activityDetails(stored(told), { zone: 'UTC', t: translatorFor('en') });

  it('mark what changed among the additional information', () => {
    const customizedData = [
      ...[
        { key: 'OldPassword', value: 'a' },
        { key: 'NewPassword', value: 'b' },
      ],
      ...[
        { key: 'Detail', value: '{"Secret":"a","NewSecret":"b"}' },
        { key: 'Pin', value: 'c' },
      ],
    ];
    expect(detailsOf({ customizedData }).additional?.shown).toEqual([
      ['OldPassword', HIDDEN],
      ['NewPassword', { changed: HIDDEN }],
      ['Detail', { changed: '{"Secret":"[redacted]","NewSecret":"[redacted]"}' }],
      ['Pin', HIDDEN],
    ]);
  });

  it('mark it in what else the source has', () => {
    const properties = [{ displayName: 'Password', oldValue: 'a', newValue: 'b' }];
    const told = { modifiedProperties: properties, attributes: { properties } };
    const shown = JSON.stringify(detailsOf(told).source?.shown);
    expect(shown.match(/\["newValue",\{"changed":"\[redacted\]"\}\]/g)).toHaveLength(2);
    expect(shown).toContain('["oldValue","[redacted]"]');
  });
});

it('is in the record that is given out, and read back from it', () => {
  const activity = stored({ resourceOldValue: { Pin: 'a' }, resourceNewValue: { Pin: 'b' } });
  const given = toAuditRecord(activity);
  expect(given.redactedChanges).toEqual(['/resourceNewValue/Pin']);
  expect(stored(given).redactedChanges).toEqual(given.redactedChanges);
  expect(toAuditRecord(BLANK)).not.toHaveProperty('redactedChanges');
});
