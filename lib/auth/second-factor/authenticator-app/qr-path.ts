import { encode } from 'uqr';

/** A QR code as one path of an SVG of `size` by `size`; the margin of four modules is in it. */
export type QrPath = { size: number; path: string };

/** The QR code of a text, as ISO/IEC 18004 wants it: medium correction, quiet zone of four modules. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: modules.join('') };
}
