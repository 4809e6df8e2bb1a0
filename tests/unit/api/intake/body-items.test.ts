import { describe, expect, it } from 'vitest';
import { requireItems } from '@/lib/api/intake/body-items';
import { requireText } from '@/lib/api/intake/body-text';

describe('lines', () => {
  it('may have any line ending, be blank, and be as many as the limit', () => {
    expect(requireItems('1\r\n\n \t\n"two"', 'ndjson')).toEqual([1, 'two']);
    expect(requireItems('\n'.repeat(5_000_000), 'ndjson')).toEqual([]);
    expect(requireItems('7\n'.repeat(1000), 'ndjson')).toHaveLength(1000);
  });

  it('are refused from the 1,001st on, without parsing it', () => {
    expect(() => requireItems(`${'7\n'.repeat(1000)}no JSON`, 'ndjson')).toThrow('too-large');
  });

  it('that are not JSON are all reported', () => {
    const refused = () => requireItems('{}\n{"a"}\n\n[1,]\n{}\n', 'ndjson');
    expect(refused).toThrow(
      expect.objectContaining({
        problem: 'unreadable-body',
        details: {
          detail: 'Record 1 (counted from 0) is not JSON at line 2, column 5.',
          errors: [
            { index: 1, field: '', message: 'is not JSON at line 2, column 5' },
            { index: 2, field: '', message: 'is not JSON at line 4, column 4' },
          ],
        },
      }),
    );
  });
});

describe('a text', () => {
  const textOrDetails = (...bytes: number[]) => {
    try {
      return requireText(Uint8Array.from(bytes));
    } catch (error) {
      return error instanceof Error && 'details' in error ? JSON.stringify(error.details) : error;
    }
  };

  it('loses its byte-order mark and nothing else', () => {
    expect(textOrDetails(0xef, 0xbb, 0xbf, 0x41)).toBe('A');
    expect(requireText(Buffer.from('a\ufffdb𝄞'))).toBe('a\ufffdb𝄞');
  });

  it.each([
    ['a lone start', [0x41, 0xc3], 1],
    ['a lone continuation', [0x80], 0],
    ['an overlong slash', [0x41, 0x42, 0xc0, 0xaf], 2],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 0],
    ['something above Unicode', [0x41, 0xf4, 0x90, 0x80, 0x80], 1],
    ['UTF-16', [0xff, 0xfe, 0x5b, 0x00], 0],
  ])('with %s is refused at the invalid byte', (_what, bytes, position) => {
    expect(textOrDetails(...bytes)).toContain(`byte ${position} `);
  });
});
