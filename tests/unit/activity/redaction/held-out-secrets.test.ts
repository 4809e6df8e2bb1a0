import { describe, expect, it } from 'vitest';
import { redactText } from '@/lib/activity/redaction/redact';
import * as names from '@/tests/support/secrets/held-out-names';
import * as sentences from '@/tests/support/secrets/held-out-sentences';
import * as structures from '@/tests/support/secrets/held-out-structures';
import { namesIn } from '@/tests/support/secrets/harmless-names';

const VALUE = 'Val7xq9';
const isHidden = (name: string) => !redactText(JSON.stringify({ [name]: VALUE })).includes(VALUE);
const inNote = (text: string) => JSON.stringify({ Note: text });
const isRevealed = ([text, secret]: [string, string]) =>
  redactText(text).includes(secret) || redactText(inNote(text)).includes(secret);
const isChanged = (text: string) =>
  redactText(text) !== text || redactText(inNote(text)) !== inNote(text);

// No rule was made for these, so they show how the rules do on unforeseen texts.
describe('of examples that no rule was made for', () => {
  it('fewer than one in twenty names reveal their secret', () => {
    const secretNames = namesIn(names.HELD_OUT_SECRET_NAMES);
    const revealed = secretNames.filter((name) => !isHidden(name));
    expect(revealed.length / secretNames.length, revealed.join(', ')).toBeLessThan(0.05);
  });

  it('fewer than one in twenty structures reveal their secret', () => {
    const revealed = structures.HELD_OUT_SECRET_STRUCTURES.filter(isRevealed);
    expect(
      revealed.length / structures.HELD_OUT_SECRET_STRUCTURES.length,
      revealed.join('\n'),
    ).toBeLessThan(0.05);
  });

  it('fewer than one in twenty sentences reveal their secret', () => {
    const revealed = sentences.HELD_OUT_SECRET_SENTENCES.filter(isRevealed);
    expect(
      revealed.length / sentences.HELD_OUT_SECRET_SENTENCES.length,
      revealed.join('\n'),
    ).toBeLessThan(0.05);
  });

  it('fewer than one in twenty harmless ones are redacted', () => {
    const open = namesIn(names.HELD_OUT_HARMLESS_NAMES);
    const texts = [
      ...structures.HELD_OUT_HARMLESS_STRUCTURES,
      ...sentences.HELD_OUT_HARMLESS_SENTENCES,
    ];
    const hidden = [...open.filter(isHidden), ...texts.filter(isChanged)];
    expect(hidden.length / (open.length + texts.length), hidden.join('\n')).toBeLessThan(0.05);
  });
});
