import { parseSourceTime } from '@/lib/activity/intake/parse/source-time';

// Strings and numbers of JSON; a match of a string skips everything in it. An unterminated string
// extends to the end of the text: trying again at each of its quotes would take quadratic time.
const TEXT_OR_NUMBER =
  /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

// Nobody writes out more zeros than this.
const MAX_ZEROS = 40;

/** A JSON value in the one form that all texts of the same content share. */
export type CanonicalValue =
  string | boolean | null | CanonicalValue[] | { fields: [name: string, value: CanonicalValue][] };

/**
 * The canonical form of a JSON text: names sorted, numbers as texts of all their digits, times in
 * UTC. A text that is not JSON, or nested too deeply to be read, is returned unchanged.
 */
export function canonicalValue(text: string): CanonicalValue {
  const normalised = text.replace(TEXT_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `"${canonicalNumber(token)}"`,
  );
  try {
    return canonicalise(JSON.parse(normalised));
  } catch (error) {
    // A SyntaxError means it is not JSON; a RangeError comes from recursion.
    if (error instanceof SyntaxError || error instanceof RangeError) return text;
    throw error;
  }
}

/** The digits of a JSON number in one notation: `2.60e1` becomes `26`. */
export function canonicalNumber(literal: string): string {
  const [, sign = '', integer = '', fraction = '', exponent = '0'] = NUMBER.exec(literal) ?? [];
  const digits = (integer + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  // The position of the last significant digit: 0 or more when it is left of the decimal point.
  const exponentOfLast = Number(exponent) - fraction.length + digits.length - significant.length;
  if (exponentOfLast >= 0 && exponentOfLast <= MAX_ZEROS)
    return sign + significant + '0'.repeat(exponentOfLast);
  if (exponentOfLast < 0 && exponentOfLast >= -MAX_ZEROS)
    return sign + withPoint(significant, -exponentOfLast);
  return `${sign}${significant}e${exponentOfLast}`;
}

function withPoint(digits: string, decimals: number): string {
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function canonicalise(value: unknown): CanonicalValue {
  if (typeof value === 'string') return canonicalTime(value) ?? value;
  if (typeof value === 'boolean') return value;
  // Numbers have become texts by now.
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map(canonicalise);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  // A list of pairs: an object would put names that look like numbers first again.
  return { fields: entries.map(([name, member]) => [name, canonicalise(member)]) };
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function canonicalTime(text: string): string | null {
  if (!ISO_TIME.test(text)) return null;
  const time = parseSourceTime(text);
  return time && `${time.micros}${time.tick}`;
}
