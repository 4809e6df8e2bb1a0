import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '@/lib/receipts/lines/line-splitter';

function split(chunks: Uint8Array[], { hasQuotes = true, maxBytes = 1000 } = {}) {
  const lines: string[] = [];
  const ends: number[] = [];
  const splitter = new LineSplitter({
    hasQuotes,
    maxBytes,
    onLine: ({ text, hash }, { end }) => {
      lines.push(text ?? hash.toString('hex'));
      ends.push(end);
    },
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.finish();
  return { lines, ends };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a file is cut into lines', () => {
  it('at line feeds, but for those between quotes', () => {
    const text = 'a,"b\r\nc ""d""\n",e\r\nf\n"g"';
    const { lines, ends } = split([Buffer.from(text)]);
    expect(lines).toEqual(['a,"b\r\nc ""d""\n",e\r\n', 'f\n', '"g"']);
    expect(ends).toEqual([19, 21, 24]);
    expect(split([Buffer.from('"a\nb"\n')], { hasQuotes: false }).lines).toEqual(['"a\n', 'b"\n']);
  });

  it('the same wherever its bytes are cut, long lines too', () => {
    const texts = fc.array(fc.constantFrom('a', '"', '\n', '\r', ',', '日本', 'x'.repeat(15)));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(40)), fc.boolean(), (parts, sizes, hasQuotes) => {
        const bytes = Buffer.from(parts.join(''));
        const chunks: Buffer[] = [];
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        const options = { hasQuotes, maxBytes: 20 };
        expect(split(chunks, options)).toEqual(split([bytes], options));
      }),
    );
  });

  it('holds no line that is too long, and hashes it without its end', () => {
    const long = 'x'.repeat(3000);
    for (const end of ['\n', '\r\n', ''])
      expect(split([Buffer.from(`a\n${long}${end}`)]).lines).toEqual(['a\n', sha256(long)]);
  });
});
