import { describe, expect, it } from 'vitest';
import { redactCustomizedData, redactText } from '@/lib/activity/redaction/redact';

const redacted = (value: unknown): unknown => JSON.parse(redactText(JSON.stringify(value)));
const X = 'Zq1x';
const H = '[redacted]';

describe('a name and a value beside each other', () => {
  it.each([
    [
      { key: 'password', val: X },
      { key: 'password', val: H },
    ],
    [
      { key: 'password', text: X },
      { key: 'password', text: H },
    ],
    [
      { key: 'password', before: X, after: X },
      { key: 'password', before: H, after: H },
    ],
    [
      { name: 'DB_PASS', val: X },
      { name: 'DB_PASS', val: H },
    ],
    [
      { name: 'clientSecret', setting: X },
      { name: 'clientSecret', setting: H },
    ],
    [
      { title: 'Password', value: X },
      { title: 'Password', value: H },
    ],
    [
      { property: 'Password', from: X, to: X },
      { property: 'Password', from: H, to: H },
    ],
    [
      { ParameterName: 'NewPassword', ParameterValue: X },
      { ParameterName: 'NewPassword', ParameterValue: H },
    ],
    [
      { fieldName: 'pin', OldVal: '1', NewVal: 2 },
      { fieldName: 'pin', OldVal: H, NewVal: H },
    ],
    [
      { k: 'pwd', v: X },
      { k: 'pwd', v: H },
    ],
    [
      { parameter: { name: 'pwd' }, value: X },
      { parameter: { name: 'pwd' }, value: H },
    ],
    [
      { key: 'password', somethingElse: X },
      { key: 'password', somethingElse: H },
    ],
    [
      ['password', X],
      ['password', H],
    ],
    [
      [
        ['user', 'bob'],
        ['pass', X],
      ],
      [
        ['user', 'bob'],
        ['pass', H],
      ],
    ],
    [
      ['az', 'login', '-p', X],
      ['az', 'login', '-p', H],
    ],
    [
      { columns: ['user', 'password'], rows: [['bob', X]] },
      { columns: ['user', 'password'], rows: [['bob', H]] },
    ],
    [
      { keys: ['user', 'password'], values: ['bob', X] },
      { keys: ['user', 'password'], values: ['bob', H] },
    ],
    [
      [
        ['user', 'password'],
        ['bob', X],
      ],
      [
        ['user', 'password'],
        ['bob', H],
      ],
    ],
  ])('lead to the value alone being hidden: %j', (value, expected) =>
    expect(redacted(value)).toEqual(expected),
  );

  it.each([
    { key: 'PasswordPolicy', val: 'strict' },
    { name: 'Quantity', from: 26, to: 31 },
    { key: 'Password', status: 'changed', type: 'user' },
    { amr: ['pwd', 'rsa'] },
    { required: ['password', 'username'] },
    { columns: ['user', 'passwordPolicy'], rows: [['bob', 'strict']] },
    { title: 'Reset password', text: 'Please help Bob' },
  ])('stay where neither is secret: %j', (value) => expect(redacted(value)).toEqual(value));

  it('are not read as a pair when both fields are named for keys, which are hidden', () => {
    expect(redacted({ primaryKey: 'abc', apiKey: 'letmein' })).toEqual({
      primaryKey: H,
      apiKey: H,
    });
  });

  it('are recognised in customised data', () => {
    const data = [
      { key: 'ParameterName-0', value: 'NewPassword' },
      { key: 'ParameterValue-0', value: X },
      { key: 'ParameterName-1', value: 'Quantity' },
      { key: 'ParameterValue-1', value: 'y' },
    ];
    expect(redactCustomizedData(data).map(({ value }) => value)).toEqual([
      ...['NewPassword', H, 'Quantity', 'y'],
    ]);
  });
});

describe('at any depth', () => {
  const inner = [
    '{"name":"DB_PASS","value":"Zq1x"}',
    '{"password":{"value":"Zq1x","x":["Zq1x"]}}',
    '{"passwords":["Zq1x"]}',
    '{"pass\\u0077ord":"Zq1x"}',
    '{"パスワード":"Zq1x"}',
    '{"note":"new password is Zq1x"}',
  ];

  it.each(inner)('a secret is hidden as at the top level: %s', (text) => {
    const depth = 50_000;
    const [open, close] = ['['.repeat(depth), ']'.repeat(depth)];
    expect(redactText(open + text + close)).toBe(open + redactText(text) + close);
    const beside = `{"deep":${open}${close},"s":${text}}`;
    expect(redactText(beside)).toBe(`{"deep":${open}${close},"s":${redactText(text)}}`);
    expect(redactText(open + text)).not.toContain('Zq1x');
  });
});
