import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldSecret } from '@/lib/activity/intake/may-hold-secret';
import { lookInto, redactCustomizedData, redactText } from '@/lib/activity/intake/redact';

describe('a secret', () => {
  it.each([
    ['{"UserCredentials":{"UserName":"ada","Password":"hun,ter\\"2"}}', 'ter'],
    ['{"clientSecret":"s3cr3t"}', 's3cr3t'],
    ['{"REFRESH_TOKEN":"abc-def"}', 'abc-def'],
    ['{"primaryKey":"zzz111"}', 'zzz111'],
    ['{"PasswordProfile":{"forceChange":true,"password":"p4ss"}}', 'p4ss'],
    ['{"Secrets":["one1",{"a":"two2"}]}', 'two2'],
    ['[{"Key":"Password","Value":"v4lue"}]', 'v4lue'],
    ['{"Inner":"{\\"Password\\":\\"deep1\\"}"}', 'deep1'],
    ['{"pin":4711}', '4711'],
    ['{"Url":"https://x.example/?sig=abc123&y=1"}', 'abc123'],
    ['{"Note":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl"}', 'c2lnbmF0dXJl'],
    ['{"Key":"AAAAA-BBBBB"}', 'BBBBB'],
    ['{"Password":"cut of', 'cut'],
    ['AccountName=x;AccountKey=abc==;', 'abc'],
    ['password: letmein', 'letmein'],
    ['Authorization: Bearer abcdefghijklmnopqrst', 'klmnop'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----', 'MIIB'],
    ['{"adminpassword":"v4lue1"}', 'v4lue1'],
    ['{"idtoken":"v4lue2","primarykey":"v4lue3"}', 'v4lue3'],
    ['{"Credentials":"v4lue4"}', 'v4lue4'],
    ['{"UserCredentials":{"UserName":"ada","Keys":["v4lue5"]}}', 'v4lue5'],
    ['{"SharedAccessSignature":"v4lue6"}', 'v4lue6'],
    ['{"DisplayName":"Password","OldValue":"[]","NewValue":"v4lue7"}', 'v4lue7'],
    ['{"field":"password","value":"v4lue8"}', 'v4lue8'],
    ['{"Key":"Password","Values":["v4lue9"]}', 'v4lue9'],
    ['<User><Password>v4lue10</Password></User>', 'v4lue10'],
    ['see https://ada:v4lue11@host.example/x', 'v4lue11'],
    ['Password => v4lue12', 'v4lue12'],
    ['callback?password%3Dv4lue13', 'v4lue13'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----\nv4lue14', 'v4lue14'],
    ['{"Credentials":{"a":{"b":"v4lue16"},"UserName":"ada"}}', 'v4lue16'],
    ['{"Name":"x","DisplayName":"Password","Value":"v4lue17"}', 'v4lue17'],
    ['{"pass":"v4lue18","Auth":"v4lue19","bearer":"v4lue20"}', 'v4lue'],
    ['{"note":"ghp_abcdefghijklmnopqrstuv"}', 'ghp_'],
    [`{"a":${'['.repeat(4000)}{"Password":"v4lue15"}${']'.repeat(4000)}}`, 'v4lue15'],
  ])('in %s is gone', (text, secret) => {
    const redacted = redactText(text);
    expect(redacted).not.toContain(secret);
    expect(redacted).toContain('[redacted]');
  });

  it('is gone from customised data, which stays in its order', () => {
    const data = [
      { key: 'OrderId', value: 'o-1' },
      { key: 'Password-0', value: 'x' },
      { key: 'Token', value: null },
      { key: 'Secret-1', value: ['y', { a: 7, b: true }] },
      { key: 'UserCredentials', value: { UserName: 'ada', Hint: 'z' } },
    ];
    expect(redactCustomizedData(data)).toEqual([
      { key: 'OrderId', value: 'o-1' },
      { key: 'Password-0', value: '[redacted]' },
      { key: 'Token', value: null },
      { key: 'Secret-1', value: ['[redacted]', { a: '[redacted]', b: true }] },
      { key: 'UserCredentials', value: { UserName: 'ada', Hint: '[redacted]' } },
    ]);
  });
});

describe('what is no secret', () => {
  it.each([
    '{"ForceChangePassword":true,"Password":null,"Secret":""}',
    '{"KeyVaultId":"kv-1","Monkey":"george","PartitionKey":"eu"}',
    '{"Id":12345678901234567890,"Price":1.10}',
    '{"Attributes":{"Etag":"eyJpZCI6ImQ1MWEifQ=="}}',
    '{"Key":"Quantity","Value":"25"}',
    '{"Id":"token-plan","Quantity":"25"}',
    '{"UserCredentials":{"UserName":"ada"}}',
    '{ "spaces" : [ 1 , 2 ] }',
    'an ordinary sentence, with commas',
    '{"AuthMethod":"mfa","Passed":"yes","Author":"ada","Signatures":"2"}',
  ])('stays as it came: %s', (text) => expect(redactText(text)).toBe(text));
});

it('keeps valid JSON valid and never throws', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      expect(() => JSON.parse(redactText(json))).not.toThrow();
      expect(typeof redactText(text)).toBe('string');
    }),
  );
});

describe('the short way round', () => {
  // What secrets are told by, and what may stand between it and hide it.
  const piece = fc.constantFrom(
    ...[
      'https://ada:letmein@host',
      'https:\\/\\/ada:letmein@host',
      '\\nsig=letmein',
      '\nsig: letmein',
    ],
    ...['\\nBearer abcdefghijk', 'Basic abcdefghijk', 'pwd%3Dletmein', 'key=letmein'],
    ...[
      'password',
      'PassWord',
      'pass_word',
      'primary-key',
      'API KEY',
      'sig',
      'pin',
      'Otp',
      'sk_live_',
    ],
    ...['Bearer ', 'basic ', 'eyJ', 'ghp_', 'xoxb-', 'AKIA', '-----BEGIN RSA PRIVATE KEY-----'],
    ...[
      'https://',
      'https:\\/\\/',
      'ada:',
      '@host',
      '=',
      ': ',
      '": "',
      '"',
      '\\"',
      '\\n',
      '\n',
      ' ',
      '{"',
      '"}',
    ],
    ...['\\u0070', 'abcdefgh', 'ABCDEFGHIJKLMNOPQRSTUV', '0123456789abcdef', '.', '%3D', ' => '],
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 9 });

  it('is only taken where looking changes nothing', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const [plain, json] = [pieces.join(''), JSON.stringify({ [pieces.join('')]: pieces })];
        for (const given of [plain, json]) {
          if (!mayHoldSecret(given)) expect(lookInto(given)).toBe(given);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

it('survives hostile nesting', () => {
  expect(redactText(`${'['.repeat(200_000)}"password=abc"`)).not.toContain('abc');
});
