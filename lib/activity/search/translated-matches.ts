import type { ChangeCode } from '@/lib/activity/summary/summary';
import { describeOperation, describeStatus } from '@/lib/activity/describe/describe-activity';
import { OPERATION_TYPES, STATUSES } from '@/lib/activity/describe/known-types';
import { foldText } from '@/lib/platform/text/fold-text';
import { en } from '@/lib/platform/i18n/messages/en';
import { widthOf } from '@/lib/platform/text/width-of';
import { allTranslators, type Translator } from '@/lib/platform/i18n/translator';

/** A matching change; `values` is a further text that the activity's own text must contain. */
export type MatchedChange = { code: ChangeCode; values?: string };

/** What matches a search term only by translated words, which are not in the texts. */
export type TranslatedMatches = {
  operationTypes: string[];
  /** In lower case; empty for an absent status. */
  statuses: string[];
  changes: MatchedChange[];
  /** Activities that name no user, of the system or of others. */
  unnamed: UnnamedActor[];
};

/** The kinds of users that a record does not name. */
export type UnnamedActor = 'system' | 'other';

/**
 * The operation types, statuses, changes and unnamed users whose translations contain `term`
 * (folded) in any of our languages, so that one URL shows the same to every reader. After the words
 * of a change, a phrase can continue with its values, as the row shows them.
 */
export function findTranslatedMatches(term: string): TranslatedMatches {
  const matching = <Value extends string>(translations: [Value, string[]][]) =>
    translations
      .filter(([, texts]) => texts.some((text) => text.includes(term)))
      .map(([value]) => value);
  const { operations, statuses, changes, unnamed } = foldedTranslations();
  return {
    // A type that contains the term itself is found by its text.
    operationTypes: matching(operations).filter((type) => !type.includes(term)),
    statuses: matching(statuses),
    changes: changes.flatMap(([code, texts]) => matchChanges(term, { code, texts })),
    unnamed: matching(unnamed),
  };
}

/** The operation types and statuses that a term names: their translation has words that begin so. */
export function findNamed(term: string): Pick<TranslatedMatches, 'operationTypes' | 'statuses'> {
  if (widthOf(term) < MIN_NAMING_WIDTH) return { operationTypes: [], statuses: [] };
  const named = <Value extends string>(translations: [Value, string[]][]) =>
    translations
      .filter(([value, texts]) => value && texts.some((text) => hasWord(text, term)))
      .map(([value]) => value);
  const { operations, statuses } = foldedTranslations();
  return { operationTypes: named(operations), statuses: named(statuses) };
}

// Three letters of the Latin alphabet, or two of those that take the room of two.
const MIN_NAMING_WIDTH = 3;

// Japanese has no blanks between words, so that there any place may begin one.
function hasWord(text: string, term: string): boolean {
  let at = text.indexOf(term);
  while (at >= 0) {
    if (at === 0 || !WITH_BLANKS.test(text.charAt(at - 1))) return true;
    at = text.indexOf(term, at + 1);
  }
  return false;
}

const WITH_BLANKS = /[\p{Script=Latin}\p{Script=Hangul}\d]/u;

function matchChanges(
  term: string,
  { code, texts }: { code: ChangeCode; texts: string[] },
): MatchedChange[] {
  if (texts.some((text) => text.includes(term))) return [{ code }];
  return texts.flatMap((text) => {
    const values = matchValues(term, text);
    return values === '' ? [] : [{ code, values }];
  });
}

// The part of `seats 26 → 31` that stands for the values of `seats {from} → {to}`; the texts
// contain it in this form.
function matchValues(term: string, text: string): string {
  const before = text.slice(0, text.indexOf(PLACEHOLDER));
  const after = text.slice(text.lastIndexOf(PLACEHOLDER) + 1);
  if (before === '' || !text.includes(PLACEHOLDER) || !term.startsWith(before)) return '';
  const rest = term.slice(before.length);
  return (after && rest.endsWith(after) ? rest.slice(0, -after.length) : rest).trim();
}

type FoldedTranslations = {
  operations: [type: string, translations: string[]][];
  statuses: [status: string, translations: string[]][];
  changes: [code: ChangeCode, translations: string[]][];
  unnamed: [actor: UnnamedActor, translations: string[]][];
};

let cached: FoldedTranslations | null = null;

function foldedTranslations(): FoldedTranslations {
  cached ??= {
    operations: OPERATION_TYPES.map((type) => [
      type,
      [...inAllLanguages((t) => describeOperation(type, t)), type.replaceAll('_', ' ')],
    ]),
    statuses: [...STATUSES, ''].map((status) => [
      status,
      inAllLanguages((t) => describeStatus(status, t)),
    ]),
    changes: (Object.keys(en.summaries.line) as ChangeCode[]).map((code) => [
      code,
      inAllLanguages((t) => t(`summaries.line.${code}`, PLACEHOLDERS)),
    ]),
    unnamed: [
      ['system', inAllLanguages((t) => t('actorKinds.unnamedSystem'))],
      ['other', inAllLanguages((t) => t('actorKinds.unnamed'))],
    ],
  };
  return cached;
}

// The texts contain the values. Words must not match across one.
const PLACEHOLDER = '\u001f';
const PLACEHOLDERS = { from: PLACEHOLDER, to: PLACEHOLDER, roles: PLACEHOLDER, name: PLACEHOLDER };

function inAllLanguages(translate: (t: Translator) => string): string[] {
  return allTranslators().map((t) => foldText(translate(t)));
}
