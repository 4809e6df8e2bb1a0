/** What it costs, in bytes, to send what is shown of a record, and what that is worth. */
export type ByteCosts = {
  /** What a line, a nested value and a name cost besides their characters. */
  line: number;
  member: number;
  name: number;
  /** What of its characters' price a name costs once more: a name is also its own title. */
  repeatedName: number;
  /** What a line needs to be of use: where there is less for each, there are fewer lines. */
  minLine: number;
  /** No text is shown with more characters than that. */
  maxTextLength: number;
  /** What a fact may take: a name or an id. */
  fact: number;
  /** Of characters up to U+007F, by their codes. */
  ascii: Uint8Array;
  /** Of others, each time that their bytes are sent. */
  copies: number;
};

// How characters are escaped in a text of JSON that stands in a script, and in markup.
const IN_SCRIPT: Record<string, number> = { '"': 4, '\\': 4, '<': 6, '>': 6, '&': 6 };
const IN_MARKUP: Record<string, number> = { '"': 6, "'": 6, '&': 5, '<': 4, '>': 4 };
const CONTROL_IN_SCRIPT = 7;

/** In a row of the log: once, as data. */
export const ROW_BYTE_COSTS: ByteCosts = {
  line: 50,
  member: 16,
  name: 4,
  repeatedName: 0,
  minLine: 120,
  maxTextLength: 2_000,
  fact: 500,
  ascii: asciiByteCosts([costInScript]),
  copies: 1,
};

/** On the record's own page: as markup, and as data for the script. */
export const PAGE_BYTE_COSTS: ByteCosts = {
  line: 330,
  member: 330,
  name: 110,
  repeatedName: 0.6,
  // Mostly there is more, and a page has all of its lines.
  minLine: 300,
  // A browser lays out no more of one text in reasonable time.
  maxTextLength: 20_000,
  fact: 900,
  ascii: asciiByteCosts([costInScript, costInMarkup]),
  copies: 2,
};

/** What a character costs, a half of a surrogate pair as half of one. */
export function byteCostOf(code: number, { ascii, copies }: ByteCosts): number {
  if (code < 0x80) return ascii[code] ?? 1;
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2 * copies;
  return 3 * copies;
}

function asciiByteCosts(ways: ((code: number) => number)[]): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, code) =>
    ways.reduce((sum, priceIn) => sum + priceIn(code), 0),
  );
}

function costInScript(code: number): number {
  return code < 0x20 ? CONTROL_IN_SCRIPT : (IN_SCRIPT[String.fromCharCode(code)] ?? 1);
}

function costInMarkup(code: number): number {
  return IN_MARKUP[String.fromCharCode(code)] ?? 1;
}
