/** Entries one after the other, each behind its length in two bytes (C2SP tlog-tiles). */
export function formatBundle(lines: string[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line) => {
      const bytes = Buffer.from(line);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.byteLength);
      return [length, bytes];
    }),
  );
}
