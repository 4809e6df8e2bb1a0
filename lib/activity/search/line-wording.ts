import { en } from '@/lib/platform/i18n/messages/en';
import { allTranslators, type Translator } from '@/lib/platform/i18n/translator';
import { foldText } from '@/lib/platform/text/fold-text';
import type { ChangeCode } from '@/lib/activity/summary/summary';

/**
 * A folded line of a row without the words by which we join what a record says, in any of our
 * languages: `asked for 26 → 31 seats, + 2 more` becomes `26 → 31`. Other texts stay as they are.
 */
export function withoutJoiningWords(line: string): string {
  joining ??= allTranslators().flatMap(joiningWordsOf).concat(OF_EVERY_LANGUAGE);
  return joining.reduce((text, [pattern, rest]) => text.replace(pattern, rest), line);
}

/**
 * How a line may use a word of ours beside a value: as (a part of) the name of a field, or also as the
 * name of a change, which the searched texts know. Null for any other word. Expects a folded word.
 */
export function labelKindOf(word: string): 'field' | 'change' | null {
  labels ??= readLabels();
  if (!labels.fields.has(word)) return null;
  return labels.changes.has(word) ? 'change' : 'field';
}

type JoiningWords = [pattern: RegExp, rest: string];

let joining: JoiningWords[] | null = null;
let labels: { fields: ReadonlySet<string>; changes: ReadonlySet<string> } | null = null;

const OF_EVERY_LANGUAGE: JoiningWords[] = [
  // A licence without a name.
  [/(^|\s)sku\s+(?=[\da-f]{8})/g, '$1'],
  // Some languages write no blank before a bracket.
  [/(\S)\(/g, '$1 ('],
];

// Stand for the values of a message. Nobody searches for them.
const VALUE = '\u001f';
const COUNT = '\u001e';

function joiningWordsOf(t: Translator): JoiningWords[] {
  const seats = t('failures.attempt.seats', { from: VALUE, to: VALUE });
  const more = t('summaries.parts.more', { first: VALUE, count: COUNT });
  const removed = t('summaries.parts.removedField', { field: VALUE, value: VALUE });
  const ahead = [
    t('failures.attempt.other', { change: VALUE }),
    t('failures.notDone', { reason: VALUE }),
    t('summaries.parts.user', { user: VALUE }),
  ];
  return [
    [new RegExp(START + patternOf(seats), 'g'), '$1$2 → $3'],
    [new RegExp(patternOf(afterValues(more)) + END, 'g'), ' '],
    [new RegExp(patternOf(afterValues(removed)) + END, 'g'), ' '],
    ...ahead.map(beforeValue).filter(hasLetters).map(aheadOf),
    [
      new RegExp(
        `${START}${patternOf(beforeValue(t('failures.code', { code: VALUE })))}(?=\\S*\\d)`,
        'g',
      ),
      '$1',
    ],
    [
      new RegExp(
        `(·\\s)${patternOf(beforeValue(t('summaries.line.formerName', { name: VALUE })))}`,
        'g',
      ),
      '$1',
    ],
  ];
}

const START = '(^|\\s)';
const END = '(?=\\s|$)';

function aheadOf(words: string): JoiningWords {
  return [new RegExp(`${START}${patternOf(words)}(?=\\S)`, 'g'), '$1'];
}

function beforeValue(message: string): string {
  return message.slice(0, message.indexOf(VALUE));
}

function afterValues(message: string): string {
  return message.slice(message.lastIndexOf(VALUE) + 1);
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function patternOf(message: string): string {
  return foldText(message)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(VALUE, '(\\S+)')
    .replaceAll(COUNT, '\\d+');
}

function readLabels() {
  const translators = allTranslators();
  const fields = Object.keys(en.record.fields) as (keyof typeof en.record.fields)[];
  const changes = Object.keys(en.summaries.line) as ChangeCode[];
  const none = { from: '', to: '', roles: '', name: '' };
  return {
    fields: wordsOf(
      translators.flatMap((t) => [
        ...fields.map((field) => t(`record.fields.${field}`)),
        ...(['yes', 'no', 'none'] as const).map((value) => t(`record.value.${value}`)),
      ]),
    ),
    changes: wordsOf(
      translators.flatMap((t) => changes.map((code) => t(`summaries.line.${code}`, none))),
    ),
  };
}

function wordsOf(texts: string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => foldText(text).split(' ')).filter(hasLetters));
}
