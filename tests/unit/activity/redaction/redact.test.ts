import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactCustomizedData, redactText } from '@/lib/activity/redaction/redact';
import { namesIn, HARMLESS_NAMES } from '@/tests/support/secrets/harmless-names';
import { SECRET_NAMES } from '@/tests/support/secrets/secret-names';

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
  ])('in %s is redacted', (text, secret) => {
    const redacted = redactText(text);
    expect(redacted).not.toContain(secret);
    expect(redacted).toContain('[redacted]');
  });

  it('is redacted in customised data, which keeps its order', () => {
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

describe('under everyday names', () => {
  it('exactly the secrets are redacted', () => {
    const value = {
      ...{ DB_PASS: 'a1', user_pass: 'a2', smtp_pass: 'a3', adminPass: 'a4', NewPass: 'a5' },
      ...{ temporaryAccessPass: 'a6', パスワード: 'a7', note: 'new password is a8' },
    };
    const hidden = Object.fromEntries(Object.keys(value).map((name) => [name, '[redacted]']));
    expect(JSON.parse(redactText(JSON.stringify(value)))).toEqual({
      ...hidden,
      note: 'new password is [redacted]',
    });
    const data = ['NewPass', 'TemporaryAccessPass'].map((key) => ({ key, value: 'a9' }));
    expect(redactCustomizedData(data).map((datum) => datum.value)).toEqual(
      Array(2).fill('[redacted]'),
    );
  });

  it('values of secrets are redacted, and settings stay', () => {
    const secrets = Object.values(SECRET_NAMES).flatMap(namesIn);
    const settings = Object.values(HARMLESS_NAMES).flatMap(namesIn);
    const entries = [...secrets, ...settings].map(
      (name, index) => [name, `value${index}x`] as const,
    );
    const redacted = redactText(JSON.stringify(Object.fromEntries(entries)));
    const readable = entries.filter(([, value]) => redacted.includes(value)).map(([name]) => name);
    expect(new Set(readable)).toEqual(new Set(settings));
  });

  it.each([
    // A name beside it, as in changes of other systems.
    ['[{"op":"replace","path":"/passwordProfile/password","value":"v1x"}]', 'v1x'],
    ['{"PropertyName":"PassPhrase","OldValue":"v2x","NewValue":"v2x"}', 'v2x'],
    ['{"ResetPassword":"v3x"}', 'v3x'],
    ['{"PasswordProfile":{"ForceChange":true,"Password":"v4x"}}', 'v4x'],
    ['{"Passwords":["v5x",["v5x"]]}', 'v5x'],
    ['{"Detail":"[{\\"OathSecretKey\\":\\"v6x\\"}]"}', 'v6x'],
    // A known format, whatever the name says.
    ['{"TokenType":"Bearer v7x4567890123456"}', 'v7x'],
    ['{"PasswordPolicies":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.v8x"}', 'v8x'],
    ['{"KeyVaultId":"-----BEGIN PRIVATE KEY-----\\nv9x\\n-----END PRIVATE KEY-----"}', 'v9x'],
    ['{"TokenUrl":"https://ada:v10x@host.example/token"}', 'v10x'],
    ['{"SecretName":"glpat-v11x567890123456789"}', 'v11x'],
  ])('a secret in %s is redacted', (text, secret) => {
    expect(redactText(text)).not.toContain(secret);
    expect(() => JSON.parse(redactText(text))).not.toThrow();
  });

  it('names and values of numbered data belong together', () => {
    const data = [
      ...[
        { key: 'PropertyName-0', value: 'Password' },
        { key: 'NewValue-0', value: 'x' },
      ],
      ...[
        { key: 'PropertyName-1', value: 'Quantity' },
        { key: 'NewValue-1', value: 'y' },
      ],
    ];
    expect(redactCustomizedData(data).map(({ value }) => value)).toEqual([
      ...['Password', '[redacted]', 'Quantity', 'y'],
    ]);
  });
});

describe('what is not secret', () => {
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
    '{"PasswordProfile":{"ForceChangePasswordNextSignIn":"True"},"ResetPassword":"true"}',
    '{"PasswordPolicies":"DisablePasswordExpiration","MaxPasswordAge":"90","JobTitle":"Secretary"}',
    '{"passwordCredentials":[{"keyId":"k","displayName":"d","endDateTime":"2027-01-01","hint":null}]}',
    '[{"displayName":"PasswordPolicies","oldValue":"None","newValue":"DisableStrongPassword"}]',
    '{"Plan":"Business Basic subscription","Note":"Basic authentication is off"}',
    '{"AuthMethod":"mfa","Passed":"yes","Author":"ada","Signatures":"2"}',
  ])('stays unchanged: %s', (text) => expect(redactText(text)).toBe(text));
});

it('keeps valid JSON valid and never throws', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      expect(() => JSON.parse(redactText(json))).not.toThrow();
      expect(typeof redactText(text)).toBe('string');
    }),
  );
});
