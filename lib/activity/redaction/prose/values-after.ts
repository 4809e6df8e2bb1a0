import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { wordsBefore } from '@/lib/activity/redaction/names/name-in-text';
import { passphraseEnd } from '@/lib/activity/redaction/values/passphrase-end';
import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import { isLikelySecret, type Indicator } from './secret-candidate';
import { loginPairAt } from './login-pair';
import { delimitedValues } from './delimited-values';
import { oldAndNewValues } from './old-and-new-values';
import { valueAt, fullValue, withoutPunctuation } from '@/lib/activity/redaction/values/text-value';
import { isComplexNonName } from '@/lib/activity/redaction/values/value-heuristics';

// `=`, `: `, `":"`, ` => `, `%3D`, `:**`, and the boundary between two table cells.
const ASSIGNMENT =
  /(?:\\{0,3}["'`])?[)*_]{0,2}[ \t\u00a0\u202f]{0,20}(?:=>|->|→|:=|={1,3}|[:：＝](?!\/\/)|%3D|%3A|<\/(?:td|th|dt)>\s{0,20}<(?:td|dd)(?: [^<>]{0,100})?>)[*_]{0,2}\s{0,20}(?:<\/?[a-z]{1,10}(?: [^<>]{0,100})?\/?>\s{0,5}){0,3}/iy;

const BLANKS = /[ \t\u00a0]{1,3}/y;
// A tag may end the bold name, and the value start the next line.
const ADJACENT =
  /[ \t\u00a0]{1,3}|(?:<\/[a-z]{1,10}>\s{0,5}){1,2}(?:<[a-z]{1,10}(?: [^<>]{0,100})?\/?>\s{0,5}){1,3}/iy;
const PARENTHESIS = /[ \t\u00a0]{0,3}\([^()\n]{0,80}\)/y;
const WORD = /[ \t\u00a0]{1,3}[("']?[\p{L}\p{M}\d@._'’-]{1,40}["')]?/uy;
const MAX_WORDS = 10;

const LINKING_VERB =
  /^(?:is|are|was|were|be|becomes|equals|reads|wurde|ist|sind|lautet|lauten|heisst|est|sont|ete|es|era|sera|fue|sido|foi|stata|[éè]|jest|brzmi|werd)$/;

// Checked first: most sentences have none, and reading word by word takes longer.
const ANY_INDICATOR =
  /[:=：＝→–—]|->| - |%3|<\/t|[ \u00a0](?:is|are|was|were|be|becomes|equals|reads|wurde|ist|sind|lautet|lauten|heißt|est|sont|été|es|era|sera|será|fue|sido|foi|stata|è|é|jest|brzmi|werd|to|auf|in|en|a|à|su|por|par|para|naar|na|from|von)[ :\u00a0]/i;
const MAX_LENGTH_AFTER = 200;

// After a verb that no value follows, only these words can still lead to one.
const LEAD_IN_WORD =
  /^(?:as|follows|following|below|wie|folgt|comme|suit|como|sigue|dann|nachher|then|here)$/;

// What may stand between a linking verb and the value.
const FILLERS =
  /(?:[ \t\u00a0]{1,3}(?:now|currently|temporarily|today|set|changed|reset|updated|nun|jetzt|nunmehr|ahora|maintenant|désormais|agora|adesso|nu|teraz|to|as|auf|en|à)(?![\p{L}\p{M}\d@._'’-])){0,4}\s{0,3}:?[ \t\u00a0\u202f]{0,3}/uy;

const CHANGE_VERB =
  /^(?:set|reset|chang|updat|modif|geandert|gesetzt|zuruckgesetzt|cambi|restablec|reinitialis|rotat|replac|remplac|actualiz|erneuert|alter|redefin|impost|gewijzigd|zmien|defini)/;
const TO = /^(?:to|auf|in|en|a|su|por|par|para|naar|na)$/;
const FROM = /^(?:from|von)$/;
const FROM_TO = /["']?[ \t\u00a0]{1,3}(?:to|in|auf|zu)[ \t\u00a0]{1,3}/y;

/** A name in a text, and how far the words after it were read. */
type Sentence = {
  text: string;
  name: TextRange;
  at: number;
  wordsBetween: string[];
  isChange: boolean;
  /** Whether a linking verb without a value was read. */
  hasLinkingVerb: boolean;
};

/** The values that follow a name, in order. */
export function valuesAfter(text: string, name: TextRange): TextRange[] {
  const sentence: Sentence = {
    text,
    name,
    at: name.to,
    wordsBetween: [],
    isChange: false,
    hasLinkingVerb: false,
  };
  const adjacent = adjacentValues(sentence);
  if (adjacent.length > 0 || !ANY_INDICATOR.test(text.slice(name.to, name.to + MAX_LENGTH_AFTER)))
    return adjacent;
  for (let count = 0; count < MAX_WORDS; count += 1) {
    sentence.at = Math.max(sentence.at, matchEnd(PARENTHESIS, sentence));
    const at = matchEnd(ASSIGNMENT, sentence);
    if (at >= 0)
      return count > 0 && isPlaceholder(text, at)
        ? []
        : valuesAt(sentence, { indicator: 'assignment', at });
    const values = readWord(sentence);
    if (!values || values.length > 0) return values ?? [];
    const delimited = sentence.isChange ? delimitedValues(text, { name, from: sentence.at }) : [];
    if (delimited.length > 0) return delimited;
  }
  return [];
}

// `client secret value …`
const VALUE_WORD = /[ \t]{1,3}(?:value|text|string|wert|valeur|valor)(?=[ \t])/iy;

function adjacentValues(sentence: Sentence): TextRange[] {
  const { text, name } = sentence;
  const to = Math.max(name.to, matchEnd(VALUE_WORD, { text, at: name.to }));
  const adjacent = valuesAt(sentence, {
    indicator: 'adjacent',
    at: matchEnd(ADJACENT, { text, at: to }),
  });
  if (adjacent.length > 0) return adjacent;
  const delimited = delimitedValues(text, { name });
  return delimited.length > 0 ? delimited : oldAndNewValues(text, name);
}

// ` :count` is a placeholder for a value.
function isPlaceholder(text: string, at: number): boolean {
  return text.charAt(at - 1) === ':' && /\s/.test(text.charAt(at - 2));
}

// Reads the next word: returns the values after it, and null where the sentence ends.
function readWord(sentence: Sentence): TextRange[] | null {
  const { text, at } = sentence;
  const to = matchEnd(WORD, sentence);
  const word = text.slice(at, to).trim();
  if (to < 0 || /[.,]$/.test(word)) return null;
  sentence.at = to;
  const folded = word === 'é' || word === 'è' ? word : foldAccents(word.toLowerCase());
  if (LEAD_IN_WORD.test(folded)) return [];
  const leadsOn =
    CHANGE_VERB.test(folded) || TO.test(folded) || FROM.test(folded) || folded === 'been';
  if (sentence.hasLinkingVerb && !leadsOn) return null;
  sentence.hasLinkingVerb ||= LINKING_VERB.test(folded);
  if (LINKING_VERB.test(folded))
    return valuesAt(sentence, { indicator: 'statement', at: matchEnd(FILLERS, sentence) });
  if (
    (TO.test(folded) || FROM.test(folded)) &&
    (folded === 'auf' || folded === 'in' || isChange(sentence))
  )
    return changedValues(sentence, folded);
  if (CHANGE_VERB.test(folded)) sentence.isChange = true;
  else sentence.wordsBetween.push(word);
  return [];
}

// In `changed the password to …` the verb comes before the name.
function isChange({ text, name, isChange }: Sentence): boolean {
  const before = foldAccents(wordsBefore(text, name.from).toLowerCase()).split(/\s+/);
  return isChange || before.some((word) => CHANGE_VERB.test(word));
}

const COMPLETED_CHANGE =
  /(?:changed|updated|modified|(?:was|were|been|have|has|had|is) (?:re)?set|geändert|gesetzt)(?!\p{L})/iu;

// After these comes a place unless a value was changed: `geändert in Entra ID`.
const IN = /^(?:in|en|por|par)$/;

// `You must change your password to continue` contains no secret.
function changedValues(sentence: Sentence, word: string): TextRange[] {
  const { text, name, wordsBetween } = sentence;
  const context = `${wordsBefore(text, name.from)} ${text.slice(name.to, sentence.at)}`;
  const isDone = COMPLETED_CHANGE.test(context) || (sentence.isChange && wordsBetween.length === 0);
  const indicator = isDone && !IN.test(word) ? 'statement' : 'request';
  const values = valuesAt(sentence, { indicator, at: matchEnd(BLANKS, sentence) }).filter(
    ({ from, to }) => !IN.test(word) || isComplexNonName(text.slice(from, to)),
  );
  const [value] = values;
  if (!value || !FROM.test(word)) return values;
  const at = matchEnd(FROM_TO, { text: sentence.text, at: value.to });
  return [value, ...valuesAt(sentence, { indicator: 'statement', at })];
}

function valuesAt(
  { text, name, wordsBetween }: Sentence,
  { indicator, at }: { indicator: Indicator; at: number },
): TextRange[] {
  const pair =
    at < 0 ? null : loginPairAt(text, { name, at, isAssigned: indicator === 'assignment' });
  if (pair) return pair === 'redacted' ? [] : [pair];
  const value = at < 0 ? null : valueAt({ text, at });
  if (!value) return [];
  const end = value.isQuoted ? -1 : passphraseEnd({ text, name, at: value.from });
  if (end >= 0 && indicator !== 'adjacent') {
    const phrase = { from: value.from, to: end, isQuoted: true };
    return isLikelySecret({ text, name, wordsBetween, indicator, value: phrase }) ? [phrase] : [];
  }
  const range = indicator === 'assignment' ? value : withoutPunctuation(value, text);
  if (!isLikelySecret({ text, name, wordsBetween, indicator, value: range })) return [];
  const full = fullValue({ text, at }, value);
  return [indicator === 'assignment' ? full : withoutPunctuation(full, text)];
}
