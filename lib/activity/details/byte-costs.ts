/** What each part of a record costs to send, in bytes, and how much of it is worth sending. */
export type ByteCosts = {
  /** What a line, a nested value and a name cost in addition to their characters. */
  line: number;
  member: number;
  name: number;
  /** The share of its characters' cost that a name costs again, because it is repeated as its title. */
  repeatedName: number;
  /** The same for a fact: its tip and its copy button repeat it. */
  repeatedFact: number;
  /** The minimum for a useful line: with less for each line, there are fewer lines. */
  minLine: number;
  /** The maximum length of any text. */
  maxTextLength: number;
  /** The maximum for a fact, such as a name or an id. */
  fact: number;
  /** The cost of the characters up to U+007F, by code. */
  ascii: Uint8Array;
  /** How often the bytes of other characters are sent. */
  copies: number;
};

// The cost of characters that are escaped in a JSON string within a script, and in markup.
const IN_SCRIPT: Record<string, number> = { '"': 4, '\\': 4, '<': 6, '>': 6, '&': 6 };
const IN_MARKUP: Record<string, number> = { '"': 6, "'": 6, '&': 5, '<': 4, '>': 4 };
const CONTROL_IN_SCRIPT = 7;

/** For a row of the log, which is sent once, as data. */
export const ROW_BYTE_COSTS: ByteCosts = {
  line: 50,
  member: 16,
  name: 4,
  repeatedName: 0,
  repeatedFact: 0,
  minLine: 120,
  maxTextLength: 2_000,
  fact: 500,
  ascii: asciiByteCosts([costInScript]),
  copies: 1,
};

/** For a record's page, which is sent as markup and as data for the script. */
export const PAGE_BYTE_COSTS: ByteCosts = {
  line: 330,
  member: 330,
  name: 110,
  repeatedName: 0.6,
  repeatedFact: 1,
  // Usually there is more, and a page has all its lines.
  minLine: 300,
  // A browser cannot lay out a longer text in reasonable time.
  maxTextLength: 20_000,
  fact: 900,
  ascii: asciiByteCosts([costInScript, costInMarkup]),
  copies: 2,
};

/** The cost of a character; half a surrogate pair costs half. */
export function byteCostOf(code: number, { ascii, copies }: ByteCosts): number {
  if (code < 0x80) return ascii[code] ?? 1;
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2 * copies;
  return 3 * copies;
}

function asciiByteCosts(costs: ((code: number) => number)[]): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, code) =>
    costs.reduce((sum, costOf) => sum + costOf(code), 0),
  );
}

function costInScript(code: number): number {
  return code < 0x20 ? CONTROL_IN_SCRIPT : (IN_SCRIPT[String.fromCharCode(code)] ?? 1);
}

function costInMarkup(code: number): number {
  return IN_MARKUP[String.fromCharCode(code)] ?? 1;
}
