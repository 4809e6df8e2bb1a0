import { REDACTED } from '@/lib/activity/redaction/redacted';
import { splitName } from '@/lib/activity/redaction/names/split-name';
import { hasWord, wordSet } from '@/lib/activity/redaction/names/word-set';

const MAX_NAME_WORDS = 6;
const MAX_NAME_LENGTH = 120;

/** Whether a text may be just a name, rather than a sentence with a name in it. */
export function isBareName(text: string): boolean {
  if (text.includes(REDACTED)) return false;
  return text.length <= MAX_NAME_LENGTH && (text.match(/\s+/g)?.length ?? 0) < MAX_NAME_WORDS;
}

// Facts about a secret that may stand beside its name and reveal nothing.
const HARMLESS_WORDS = wordSet(`
  id guid uuid type kind status state op operation action enabled disabled required visible mandatory optional
  readonly secret sensitive masked hidden protected description desc comment note remark index order position count size length min max unit format by at on
  user username upn email mail owner actor source origin scope category group role level version url uri href link lang
  language locale quantity seats price cost sku product license offer customer partner tenant account date time timestamp
  created updated modified changed expires expiry expiration reason result message error title displayname name label
  department company city country phone app application client resource service host server port domain path file
  folder kennung beschreibung anzahl menge datum name`);

/** Whether a field beside the name of a secret is known not to hold that secret. */
export function isHarmlessField({ name }: { name: string }): boolean {
  return hasWord(HARMLESS_WORDS, splitName(name).at(-1) ?? '');
}
