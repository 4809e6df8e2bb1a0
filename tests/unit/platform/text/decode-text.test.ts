import { describe, expect, it } from 'vitest';
import { detectEncoding, decodeText, decodeUtf8 } from '@/lib/platform/text/decode-text';

const TEXT = '[{"name":"ウィングチップ 𝄞"}]';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bigEndian = (text: string) => utf16(text).swap16();
const utf32 = (text: string) =>
  Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0) ?? 0).buffer)));

describe('decoding reads', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little endian, with a mark', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, big endian, with a mark', bigEndian(`\ufeff${TEXT}`)],
    ['UTF-16, little endian, without a mark', utf16(TEXT)],
    ['UTF-16, big endian, without a mark', bigEndian(TEXT)],
  ])('%s', (_what, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, invalidByte: null });
  });

  it.each([[''], ['7'], ['\ufffd'], ['é'], ['\0']])('%j in UTF-8, however short', (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, invalidByte: null });
  });

  it('a part of a larger buffer', () => {
    expect(decodeText(utf16(`xx${TEXT}`).subarray(4)).text).toBe(TEXT);
    expect(decodeText(bigEndian(`xx${TEXT}`).subarray(4)).text).toBe(TEXT);
  });

  it('without changing the bytes', () => {
    const bytes = bigEndian(TEXT);
    decodeText(bytes);
    expect(bytes).toEqual(bigEndian(TEXT));
  });
});

describe('the first invalid byte is reported for', () => {
  it.each([
    ['Latin-1', Buffer.from('{"a":"Größe"}', 'latin1'), 8],
    ['UTF-8 that breaks off', Buffer.from('"é').subarray(0, 2), 1],
    ['UTF-16 that breaks off', utf16('\ufeff"a"').subarray(0, 7), 6],
    ['UTF-16 with half a pair', utf16('\ufeff"\ud834"'), 4],
    ['UTF-16, big endian, with half a pair', bigEndian('\ufeff"a\udd1e"'), 6],
  ])('%s', (_what, bytes, invalidByte) => {
    expect(decodeText(bytes)).toEqual({ text: null, invalidByte });
  });

  it('UTF-16 where only UTF-8 is accepted', () => {
    expect(decodeUtf8(utf16('\ufeff[]'))).toEqual({ text: null, invalidByte: 0 });
  });
});

it.each([
  ['UTF-32', utf32(`\ufeff${TEXT}`)],
  ['UTF-32', utf32(TEXT)],
  ['UTF-32', utf32(`\ufeff${TEXT}`).swap32()],
  ['UTF-32', utf32(TEXT).swap32()],
  ['UTF-16', utf16('\ufeff')],
  ['UTF-16', utf16('{}')],
  ['UTF-8', Buffer.alloc(8)],
  ['UTF-8', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
])('%s is detected: %j', (encoding, bytes) => {
  expect(detectEncoding(bytes)).toBe(encoding);
});
