import { coverOf } from './secret-names';
import { foldText, type FoldedText } from './letters/folded-text';
import type { Span } from './letters/span';
import { toldElsewhere } from './prose/told-elsewhere';
import { toldInColumns } from './prose/told-in-columns';
import { toldInCommands } from './prose/told-in-commands';
import { toldSecrets } from './prose/told-secrets';

// What is known by its look alone. Lengths are bounded where a hostile text could make an expression
// look ahead again and again. What is in the first brackets stays.
const LOOKS: RegExp[] = [
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----[\s\S]*?(?:-----END [A-Z ]{0,60}-----|$)/g,
  /()\beyJ[\w-]{8,400}\.[\w-]{8,16384}\.[\w-]*/g,
  /()\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AKIA[\dA-Z]{16})/g,
  /()\b(?:[sr]k_live_\w{16,}|sk-(?:ant-|proj-)?[\w-]{32,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|npm_\w{30,}|hvs\.[\w-]{20,})/g,
  // A client secret of Entra.
  /()(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{30,40}/g,
  /(\b[a-z][a-z\d+.-]{1,20}:(?:\\?\/){2}[^\s:@/]{0,200}:)[^\s@/]{1,400}(?=@)/gi,
  /(\bhttps:\/\/hooks\.slack\.com\/services\/)[\w/-]{10,}/g,
];

const HEADER = /(\b(?:Bearer|Basic) )([\w.~+/=-]{8,})/gi;
const ELEMENT = /(<([\w:.-]{1,60})(?: [^<>]{0,200})?>)([^<>]+)(?=<\/)/g;
const NAMED_ELEMENT =
  /(<[\w:.-]{1,60} (?:[^<>]{0,200} )?(?:name|key|id) ?= ?["']([^"'\n]{1,80})["'][^<>]{0,200}>)([^<>]+)(?=<\/)/gi;
const ATTRIBUTES =
  /(\b(?:key|name|id)\s{0,5}=\s{0,5}["']([^"'\n]{1,80})["']\s{1,20}value\s{0,5}=\s{0,5}["'])([^"'\n]{1,400})/gi;

/** Gives what of a text is secret, in the text's order. */
type Finder = (text: string) => Span[];

const FINDERS: Finder[] = [
  ...LOOKS.map((look): Finder => finderOf(look, () => true)),
  finderOf(HEADER, ([, , value = '']) => isHeaderValue(value)),
  finderOf(ELEMENT, isNamed),
  finderOf(NAMED_ELEMENT, isNamed),
  finderOf(ATTRIBUTES, isNamed),
  toldInColumns,
  toldInCommands,
  toldSecrets,
  toldElsewhere,
];

/**
 * A text without JSON structure with what looks like a secret, and what is told as one, replaced by
 * `by`: private keys, signed and well-known tokens, headers, elements, tables, commands and sentences.
 * It is looked for in the folded text and cut out of the text as it came.
 */
export function redactPatterns(text: string, by: string): string {
  let folded = foldText(text);
  // What is redacted may bring together what tells another, so that a second look would find more.
  for (let look = 0, isDone = false; look < MOST_LOOKS && !isDone; look += 1) {
    isDone = true;
    for (const find of FINDERS) {
      const cut = cutOut(folded, { spans: find(folded.text), by });
      if (cut === folded.given) continue;
      isDone = false;
      folded = foldText(cut);
    }
  }
  return folded.given;
}

const MOST_LOOKS = 6;

function cutOut(folded: FoldedText, { spans, by }: { spans: Span[]; by: string }): string {
  const { given, spanIn } = folded;
  if (spans.length === 0) return given;
  const parts: string[] = [];
  let done = 0;
  for (const span of spans) {
    const { from, to } = spanIn(span);
    parts.push(given.slice(done, from), by);
    done = to;
  }
  return parts.join('') + given.slice(done);
}

function finderOf(look: RegExp, isSecret: (found: RegExpExecArray) => boolean): Finder {
  return (text) => {
    const spans: Span[] = [];
    look.lastIndex = 0;
    for (let found = look.exec(text); found; found = look.exec(text)) {
      const from = found.index + (found[1] ?? '').length;
      const to = look.lastIndex;
      if (to > from && isSecret(found)) spans.push({ from, to });
    }
    return spans;
  };
}

function isNamed([, , name = '', value = '']: RegExpExecArray): boolean {
  return coverOf(name) !== 'nothing' && value.trim() !== '';
}

// `Basic subscription` is no header.
function isHeaderValue(value: string): boolean {
  return value.length > 15 || /[\d+/=]|[a-z][A-Z]/.test(value);
}
