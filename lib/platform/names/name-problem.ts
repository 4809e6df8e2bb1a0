/** Why a text is not a valid name, address or domain: `letter` is the offending character, as `U+200B` or as it is. */
export type NameProblem =
  | { problem: 'invisible'; letter: string }
  /** Letters of several scripts, or letters that look like others. */
  | { problem: 'mixed_scripts'; word: string }
  | { problem: 'symbol'; letter: string }
  | { problem: 'malformed' };
