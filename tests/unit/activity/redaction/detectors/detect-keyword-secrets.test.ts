import { describe, expect, it } from 'vitest';
import { redactText } from '@/lib/activity/redaction/redact';
import { HARMLESS_SENTENCES, SECRET_SENTENCES } from '@/tests/support/secrets/sentences';

const asNote = (sentence: string) => JSON.stringify({ Note: sentence });

describe('a sentence', () => {
  it.each(SECRET_SENTENCES)('with a secret keeps everything else: %s', (sentence, secret) => {
    for (const text of [sentence, asNote(sentence)]) {
      const redacted = redactText(text);
      expect(redacted).toContain('[redacted]');
      expect(redacted).not.toContain(secret);
    }
  });

  it.each(HARMLESS_SENTENCES)('without a secret stays as it is: %s', (sentence) => {
    expect(redactText(sentence)).toBe(sentence);
    expect(redactText(asNote(sentence))).toBe(asNote(sentence));
  });

  it('keeps its other words', () => {
    expect(redactText('The new password of Ada is hunter2, ask her to change it.')).toBe(
      'The new password of Ada is [redacted], ask her to change it.',
    );
    expect(redactText('password was changed from one1two to two2one on Monday')).toBe(
      'password was changed from [redacted] to [redacted] on Monday',
    );
  });
});
