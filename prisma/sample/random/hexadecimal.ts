// A lookup table: a million records need several GUIDs each, and toString(16) would dominate.
const HEX = Array.from({ length: 2 ** 16 }, (_, number) => number.toString(16).padStart(4, '0'));

/** The low 16 bits of a number as four digits. */
export function hex4(number: number): string {
  return HEX[number & 0xffff] ?? '';
}

/** The low 32 bits of a number as eight digits. */
export function hex8(number: number): string {
  return hex4(number >>> 16) + hex4(number);
}
