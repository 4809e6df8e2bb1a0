import type { ChangeCode } from '@/lib/activity/words/deed-source';
import { describeOperation, describeStatus } from '@/lib/activity/words/describe';
import { OPERATION_TYPES, STATUSES } from '@/lib/activity/words/known-types';
import { foldText } from '@/lib/fold-text';
import { en } from '@/lib/i18n/messages/en';
import { allTranslators, type Translator } from '@/lib/i18n/translator';

/** What rows of the log say in words that are not in their texts, being made of their fields. */
export type Saying = { operationTypes: string[]; statuses: string[]; changes: ChangeCode[] };

/**
 * The operation types, statuses and changes whose words have `term` (folded) as a part, in any of our
 * languages, so that one URL shows the same to every reader.
 */
export function wordsSaying(term: string): Saying {
  const saying = <Value extends string>(words: [Value, string[]][]) =>
    words.filter(([, texts]) => texts.some((text) => text.includes(term))).map(([value]) => value);
  const { operations, statuses, changes } = folded();
  return {
    // A type that has the term in its own letters is found by its text.
    operationTypes: saying(operations).filter((type) => !type.includes(term)),
    statuses: saying(statuses),
    changes: saying(changes),
  };
}

type Folded = {
  operations: [type: string, words: string[]][];
  statuses: [status: string, words: string[]][];
  changes: [code: ChangeCode, words: string[]][];
};

let known: Folded | null = null;

function folded(): Folded {
  known ??= {
    operations: OPERATION_TYPES.map((type) => [
      type,
      [...inAllLanguages((t) => describeOperation(type, t)), type.replaceAll('_', ' ')],
    ]),
    statuses: STATUSES.map((status) => [status, inAllLanguages((t) => describeStatus(status, t))]),
    changes: (Object.keys(en.deeds.line) as ChangeCode[]).map((code) => [
      code,
      inAllLanguages((t) => t(`deeds.line.${code}`, NO_VALUES)),
    ]),
  };
  return known;
}

// The values are in the texts; words that would run through one are not to be found as one.
const NO_VALUES = { from: '\u001f', to: '\u001f', roles: '\u001f', name: '\u001f' };

function inAllLanguages(words: (t: Translator) => string): string[] {
  return allTranslators().map((t) => foldText(words(t)));
}
