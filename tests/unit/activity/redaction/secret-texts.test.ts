import { describe, expect, it } from 'vitest';
import { redactText } from '@/lib/activity/redaction/redact';
import { HARMLESS_TEXTS } from '@/tests/support/secrets/harmless-texts';
import { SECRET_TEXTS } from '@/tests/support/secrets/secret-texts';

const inNote = (text: string) => JSON.stringify({ Note: text, Notes: ['x', text] });

describe('a text in any of six languages, a table or a command', () => {
  it.each(SECRET_TEXTS)('loses the secret in it: %s', (text, secret) => {
    for (const variant of [text, inNote(text)]) expect(redactText(variant)).not.toContain(secret);
  });

  it.each(HARMLESS_TEXTS)('stays as it is without a secret: %s', (text) => {
    for (const variant of [text, inNote(text)]) expect(redactText(variant)).toBe(variant);
  });

  it.each([
    ['ＰＡＳＳＷＯＲＤ：Zq68abc!　ok', 'ＰＡＳＳＷＯＲＤ：[redacted]　ok'],
    ['é p\u200bassword: Zq1 für É', 'é p\u200bassword: [redacted] für É'],
    ['ﾊﾟｽﾜｰﾄﾞ：Zq68abc', 'ﾊﾟｽﾜｰﾄﾞ：[redacted]'],
    [
      'user,password,mail\nbob,X1,b@x\nann,"Y 2",a@x',
      'user,password,mail\nbob,[redacted],b@x\nann,"[redacted]",a@x',
    ],
    ['Zugangsdaten: anna / Zq27abc!', 'Zugangsdaten: anna / [redacted]'],
    ['curl -u admin:Zq1x https://x.example', 'curl -u admin:[redacted] https://x.example'],
  ])('changes only where the secret is: %s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });
});
