import { expect, it } from 'vitest';
import { parseJsonKeepingDigits } from '@/lib/platform/json/parse-json';

it('keeps all digits of an id, wherever in the text it stands', () => {
  for (let before = 0; before < 40; before += 1) {
    const text = `{"${'a'.repeat(before)}":1234567890123456789,"b":123456789012345}`;
    expect(parseJsonKeepingDigits(text)).toEqual({
      ['a'.repeat(before)]: '1234567890123456789',
      b: 123_456_789_012_345,
    });
  }
});

it('leaves numbers alone that are no ids, and digits within a text', () => {
  expect(
    parseJsonKeepingDigits('[1234567890123456.5, "1234567890123456", -1234567890123456]'),
  ).toEqual([1_234_567_890_123_456.5, '1234567890123456', '-1234567890123456']);
});
