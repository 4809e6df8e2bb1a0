import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { prepareDetails } from '@/lib/activity/details/details';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { indexContent } from '@/lib/activity/details/index-content';
import { DEFAULT_LOG, READER_OF_ENGLISH } from '@/tests/support/records/reader';
import { BLANK_ACTIVITY, contentOf } from '@/tests/support/records/activity-with';

const HIDDEN = '[redacted]';

// The record as stored: redacted, with the pointers to what changed.
function stored(fields: Record<string, unknown>) {
  const record = { ...toAuditRecord(BLANK_ACTIVITY), ...fields };
  const { records } = parseAuditRecords([record]);
  const [parsed] = records ?? expect.unreachable();
  const redacted = redactRecord(parsed ?? expect.unreachable());
  const { resourceOldValue, resourceNewValue, customizedData, redactedChanges } = redacted;
  const { participants, attributes, otherFields, operationType } = redacted;
  return {
    ...{ ...BLANK_ACTIVITY, operationType, resourceOldValue, resourceNewValue, customizedData },
    ...{ participants, attributes, otherFields, redactedChanges },
  };
}

function detailsOf(fields: Record<string, unknown>, bytes = 200_000) {
  const activity = stored(fields);
  return prepareDetails(activity, {
    content: indexContent(contentOf(activity)),
    reader: READER_OF_ENGLISH,
    log: DEFAULT_LOG,
    view: '',
    paging: { pages: FIRST_PAGES, linesPerPage: 50, maxNestedValues: 100 },
    byteCosts: PAGE_BYTE_COSTS,
  })(bytes).value;
}

function changeOf(fields: Record<string, unknown>, bytes?: number) {
  const { change } = detailsOf(fields, bytes);
  if (!change) return expect.unreachable();
  return { has: change.has, changed: change.changed.lines, unchanged: change.unchanged.lines };
}

describe('a changed secret', () => {
  it('is shown as changed without either value', () => {
    expect(
      changeOf({
        resourceOldValue: { DisplayName: 'Sync app', ClientSecret: 'old-1' },
        resourceNewValue: { DisplayName: 'Sync app', ClientSecret: 'new-2' },
      }),
    ).toMatchObject({
      changed: [{ name: 'ClientSecret', old: HIDDEN, new: HIDDEN }],
      unchanged: [['DisplayName', 'Sync app']],
    });
  });

  it('is shown wherever it is among thousands', () => {
    const many = (secret: string) =>
      Array.from({ length: 3000 }, (_, n) => ({ n, Pin: secret + String(n) }));
    const { changed } = changeOf({
      resourceOldValue: [...many('x'), { Pin: 'a' }],
      resourceNewValue: [...many('y'), { Pin: 'a' }],
    });
    expect(changed.map(({ name }) => name)).toContain('50 › Pin');
    expect(changed).toHaveLength(50);
  });

  it('is not shown when it did not change', () => {
    const value = { A: 1, ClientSecret: 'old-1' };
    expect(
      changeOf({ resourceOldValue: value, resourceNewValue: { ...value, A: 2 } }).changed,
    ).toEqual([{ name: 'A', old: '1', new: '2' }]);
  });

  it('is shown at its position in lists that are paired with an offset', () => {
    const app = (Id: number, Secret: string) => ({ Id, Secret });
    const { changed, unchanged } = changeOf({
      resourceOldValue: { Apps: [app(1, 'a'), app(2, 'b'), app(3, 'c')] },
      resourceNewValue: { Apps: [app(2, 'x'), app(3, 'c')] },
    });
    expect(changed.map(({ name }) => name)).toEqual(['Apps › 1', 'Apps › 2 › Secret']);
    expect(unchanged.map(([name]) => name)).toEqual([
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
  ])('is never reported as no difference: %j', (resourceOldValue, resourceNewValue) => {
    const { changed } = changeOf({ resourceOldValue, resourceNewValue }, 20_000);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('is marked when a single value contains both', () => {
    const pair = { Name: 'Sync', OldPassword: 'a', NewPassword: 'b' };
    const marked = { name: 'NewPassword', new: HIDDEN, isChanged: true };
    expect(changeOf({ resourceNewValue: pair }).changed).toContainEqual(marked);
    const nested = changeOf({ resourceOldValue: { A: 1 }, resourceNewValue: { A: 1, In: pair } });
    expect(nested.changed).toMatchObject([{ name: 'In', isChanged: true }]);
    const kept = changeOf({ resourceOldValue: pair });
    expect(kept).toMatchObject({ has: 'kept', changed: [] });
    expect(kept.unchanged).toContainEqual(['NewPassword', HIDDEN, true]);
  });
});

describe('the details of a record', () => {
  it('mark what changed in the additional information', () => {
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
    expect(detailsOf({ customizedData }).additional?.lines).toEqual([
      ['OldPassword', HIDDEN],
      ['NewPassword', HIDDEN, true],
      ['Detail', '{"Secret":"[redacted]","NewSecret":"[redacted]"}', true],
      ['Pin', HIDDEN],
    ]);
  });

  it('mark what changed in the other fields', () => {
    const properties = [{ displayName: 'Password', oldValue: 'a', newValue: 'b' }];
    const fields = { modifiedProperties: properties, attributes: { properties } };
    const lines = detailsOf(fields).source?.lines ?? [];
    expect(lines.map(([name, , isChanged]) => [name, isChanged])).toEqual([
      ['attributes', true],
      ['otherFields', true],
    ]);
    expect(JSON.stringify(lines)).not.toContain('"b"');
  });
});

it('redacted changes are exported with the record, and imported again', () => {
  const activity = stored({ resourceOldValue: { Pin: 'a' }, resourceNewValue: { Pin: 'b' } });
  const exported = toAuditRecord(activity);
  expect(exported.redactedChanges).toEqual(['/resourceNewValue/Pin']);
  expect(stored(exported).redactedChanges).toEqual(exported.redactedChanges);
  expect(toAuditRecord(BLANK_ACTIVITY)).not.toHaveProperty('redactedChanges');
});
