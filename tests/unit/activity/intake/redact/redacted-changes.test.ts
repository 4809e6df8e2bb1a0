import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { identityOf } from '@/lib/activity/intake/prepare/record-id';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';

const RECORD = {
  userPrincipalName: 'ada@contoso.example',
  resourceType: 'application',
  operationType: 'update_application',
  operationStatus: 'succeeded',
  operationDate: '2026-11-21T20:46:05.0589300Z',
};

function redacted(fields: Record<string, unknown>) {
  const { records, problems } = parseAuditRecords([{ ...RECORD, ...fields }]);
  expect(problems).toEqual([]);
  return redactRecord(records?.[0] ?? expect.unreachable());
}

const changesOf = (fields: Record<string, unknown>) => redacted(fields).redactedChanges;
const changesBetween = (resourceOldValue: unknown, resourceNewValue: unknown) =>
  changesOf({ resourceOldValue, resourceNewValue });

describe('pointers to redacted values that differ', () => {
  it('name the position, not the value', () => {
    const record = redacted({
      resourceOldValue: '{"DisplayName":"Sync app","ClientSecret":"old-1"}',
      resourceNewValue: '{"DisplayName":"Sync app","ClientSecret":"new-2"}',
    });
    expect(record.redactedChanges).toEqual(['/resourceNewValue/ClientSecret']);
    expect(record.resourceOldValue).toBe(record.resourceNewValue);
    expect(JSON.stringify(record)).not.toMatch(/old-1|new-2/);
  });

  it.each([
    ['in a nested field', { A: { Pin: 1 } }, { A: { Pin: 2 } }, '/A/Pin'],
    [
      'in a list',
      { Credentials: [{ Id: 1, Secret: 'x' }] },
      { Credentials: [{ Id: 1, Secret: 'y' }] },
      '/Credentials/0/Secret',
    ],
    ['of a list itself', ['a', { Pass: 'x' }], ['a', { Pass: 'y' }], '/1/Pass'],
    ['under a name with signs', { 'a/b~c pass': 'x' }, { 'a/b~c pass': 'y' }, '/a~1b~0c pass'],
    ['in a sentence', { Note: 'password is ab1' }, { Note: 'password is ab2' }, '/Note'],
    ['in a connection string', { C: 'Server=a;Pwd=x1' }, { C: 'Server=a;Pwd=y1' }, '/C'],
    ['in JSON within', { In: '{"Pin":"x","A":1}' }, { In: '{"Pin":"y","A":1}' }, '/In'],
    [
      'in pairs of a list',
      [{ Key: 'Password', Value: 'x' }],
      [{ Key: 'Password', Value: 'y' }],
      '/0/Value',
    ],
  ])('are found %s', (_where, old, now, pointer) => {
    expect(changesBetween(old, now)).toEqual([`/resourceNewValue${pointer}`]);
  });

  it('are found where list items are paired with an offset', () => {
    const app = (Id: number, Secret: string) => ({ Id, Secret });
    expect(
      changesBetween([app(1, 'a'), app(2, 'b'), app(3, 'c')], [app(2, 'x'), app(3, 'c')]),
    ).toEqual(['/resourceNewValue/0/Secret']);
    expect(changesBetween([app(2, 'b')], [app(1, 'a'), app(2, 'x')])).toEqual([
      '/resourceNewValue/1/Secret',
    ]);
  });

  it('name the full value where that is not JSON', () => {
    expect(changesBetween('password=one', 'password=two')).toEqual(['/resourceNewValue']);
    expect(changesBetween('{"Password":"one"', '{"Password":"two"')).toEqual(['/resourceNewValue']);
  });

  it.each([
    ['nothing differs', { Pin: '1', A: 1 }, { Pin: '1', A: 2 }],
    ['a number is written differently', '{"Pin":1234}', '{"Pin":1234.0}'],
    ['one item of a list is removed', { Passwords: ['a', 'b', 'c'] }, { Passwords: ['a', 'c'] }],
    ['one of a list is added', { Passwords: ['a', 'c'] }, { Passwords: ['a', 'b', 'c'] }],
    ['a number is a text of the same digits', { Pin: 1234 }, { Pin: '1234' }],
    ['only one side has it', { A: 1 }, { A: 1, Pin: 'x' }],
    ['it became empty', { Pin: 'x' }, { Pin: '' }],
    ['it is redacted already', { Pin: '[redacted]' }, { Pin: '[redacted]' }],
  ])('are empty where %s', (_why, old, now) => expect(changesBetween(old, now)).toBeNull());

  it('are empty without secrets', () => {
    expect(changesBetween({ A: 1 }, { A: 2 })).toBeNull();
    expect(changesOf({})).toBeNull();
  });

  it('stay the same when a redacted record is redacted again', () => {
    const value = (secret: string) => ({ Note: secret, Pin: secret, List: [{ Secret: secret }] });
    fc.assert(
      fc.property(fc.string(), fc.string(), (old, now) => {
        const fields = { resourceOldValue: value(old), resourceNewValue: value(now) };
        const once = redacted({ ...fields, customizedData: [{ key: 'Pin', value: now }] });
        expect(redactRecord(once)).toEqual(once);
      }),
    );
  });
});

describe('old and new within one value', () => {
  it.each([
    [{ OldPassword: 'x', NewPassword: 'y' }, '/NewPassword'],
    [{ PreviousSecret: 'x', CurrentSecret: 'y' }, '/CurrentSecret'],
    [{ CurrentPassword: 'x', NewPassword: 'y' }, '/NewPassword'],
    [{ Password: 'x', NewPassword: 'y' }, '/NewPassword'],
    [{ 'ClientSecret-Old': 'x', 'ClientSecret-New': 'y' }, '/ClientSecret-New'],
    [{ oldpassword: 'x', newpassword: 'y' }, '/newpassword'],
    [{ 旧パスワード: 'x', 新パスワード: 'y' }, '/新パスワード'],
    [{ A: { before: { Pin: 'x' }, after: { Pin: 'y' } } }, '/A/after/Pin'],
    [{ P: [{ displayName: 'Password', oldValue: 'x', newValue: 'y' }] }, '/P/0/newValue'],
    [[{ Key: 'Secret', OldValue: 'a=1;Pwd=x1', NewValue: 'a=1;Pwd=y1' }], '/0/NewValue'],
  ])('are compared in %j', (value, pointer) => {
    expect(changesBetween(null, value)).toEqual([`/resourceNewValue${pointer}`]);
    expect(changesBetween(value, null)).toEqual([`/resourceOldValue${pointer}`]);
    expect(changesOf({ attributes: value, participants: [value] })).toEqual([
      `/participants/0${pointer}`,
      `/attributes${pointer}`,
    ]);
    expect(changesOf({ modifiedProperties: value })).toEqual([`/modifiedProperties${pointer}`]);
    expect(changesOf({ customizedData: [{ key: 'Detail', value }] })).toEqual([
      `/customizedData/0/value${pointer}`,
    ]);
  });

  it('are recognised by a name that occurs twice', () => {
    expect(changesBetween(null, '{"Secret":"x","A":1,"Secret":"y"}')).toEqual([
      '/resourceNewValue/Secret',
    ]);
  });

  it('are compared among customised data', () => {
    const data = (...entries: [string, unknown][]) =>
      entries.map(([key, value]) => ({ key, value }));
    const customizedData = data(
      ['Id', 1],
      ['OldPassword', 'x'],
      ['A', 'x'],
      ['NewPassword', 'y'],
      ['Pin', '1'],
      ['Pin', '2'],
    );
    expect(changesOf({ customizedData })).toEqual([
      '/customizedData/3/value',
      '/customizedData/5/value',
    ]);
    const lines = data(['OldKey-0', 'x'], ['NewKey-0', 'x'], ['OldKey-1', 'x'], ['NewKey-1', 'y']);
    expect(changesOf({ customizedData: lines })).toEqual(['/customizedData/3/value']);
  });

  it('that did not change are not listed', () => {
    const value = { OldPassword: 'x', NewPassword: 'y', Quantity: 1 };
    expect(changesBetween(value, { ...value, Quantity: 2 })).toBeNull();
    expect(changesBetween(null, { OldPassword: 'x', NewPassword: 'x' })).toBeNull();
  });
});

describe('pointers that come with a record', () => {
  it('stay, and are joined by those that are found', () => {
    const fields = {
      resourceOldValue: { Pin: 'x' },
      resourceNewValue: { Pin: 'y', Pass: '[redacted]' },
      redactedChanges: ['/resourceNewValue/Pass', '/resourceNewValue/Pin'],
    };
    expect(changesOf(fields)).toEqual(['/resourceNewValue/Pass', '/resourceNewValue/Pin']);
    expect(changesOf({ ...fields, redactedChanges: ['/resourceNewValue/Pass'] })).toEqual([
      '/resourceNewValue/Pass',
      '/resourceNewValue/Pin',
    ]);
  });

  it.each([
    ['must be a list of texts', '/a'],
    ['must have at most 1000 entries', Array(1001).fill('/a')],
    ['must have at most 2000 characters', ['/'.repeat(2001)]],
    ['must be a text', [7]],
  ])('%s', (message, redactedChanges) => {
    const { problems } = parseAuditRecords([{ ...RECORD, redactedChanges }]);
    expect(problems.map((problem) => problem.message)).toContain(message);
  });

  it('are limited in number and length', () => {
    const many = (secret: string) =>
      Array.from({ length: 3000 }, (_, index) => ({ [`Pin${index}`]: `${secret}${index}` }));
    const places = changesBetween(many('x'), many('y')) ?? [];
    expect(places).toHaveLength(901);
    expect(places).toContain('/resourceNewValue');
    const deep = (secret: string) => ({ ['n'.repeat(3000)]: { Pin: secret } });
    expect(changesBetween(deep('x'), deep('y'))).toEqual(['/resourceNewValue']);
  });

  it('do not change a derived id', () => {
    const record = redacted({ resourceNewValue: { Pin: 'y' }, resourceOldValue: { Pin: 'x' } });
    expect(record.redactedChanges).not.toBeNull();
    expect(identityOf(record)).toEqual(identityOf({ ...record, redactedChanges: null }));
    const fields = Object.entries(record).filter(([name]) => name !== 'redactedChanges');
    expect(identityOf(record)).toEqual(identityOf(Object.fromEntries(fields) as typeof record));
  });
});
