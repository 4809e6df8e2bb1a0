import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { wordSet } from '@/lib/activity/redaction/names/word-set';

const OLD_WORDS =
  wordSet(`old previous prev former original before existing from alt alte altes ancien ancienne antigua antiguo
  vieja viejo velha velho antiga vecchia oud oude stare 旧 前 以前の 古い 기존 이전 旧的`);
const NEW_WORDS =
  wordSet(`new updated modified after changed next now to neu neue neues nouveau nouvelle nueva nuevo nova novo
  nuova nieuw nieuwe nowe 新 新しい 변경 새 신규 新的`);
const CURRENT_WORDS = wordSet(
  'current actual present aktuelles actuel atual attuale huidig 現在の 現 현재 当前',
);

const SIDE_WORDS: [side: Side, words: ReadonlySet<string>][] = [
  ['old', OLD_WORDS],
  ['new', NEW_WORDS],
  ['current', CURRENT_WORDS],
];

/** The side of a change that a name is on; what stands beside it decides for the last two. */
type Side = 'old' | 'new' | 'current' | 'plain';

// Latin words, split at capitals and separators, with digits; other scripts as runs of letters.
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\s\p{P}\p{S}A-Za-z\d]+/gu;
const LEADING_SIDE_WORD =
  /^(old|new|previous|current|旧|新しい|新|古い|現在の|기존|이전|새|신규|현재)(?=.)/;

function parseChangeName(name: string): { base: string; side: Side } {
  const words = (foldAccents(name).match(WORD) ?? []).flatMap((word) => {
    const lower = word.toLowerCase();
    const prefix = LEADING_SIDE_WORD.exec(lower)?.[0] ?? '';
    return prefix === '' ? [lower] : [prefix, lower.slice(prefix.length)];
  });
  const found = SIDE_WORDS.find(([, sideWords]) => words.some((word) => sideWords.has(word)));
  if (!found) return { base: words.join(' '), side: 'plain' };
  const [side, sideWords] = found;
  return { base: words.filter((word) => !sideWords.has(word)).join(' '), side };
}

/** Two entries of a list that are the old and the new value of one change. */
export type OldAndNew<Entry> = { old: Entry; new: Entry };

/**
 * Pairs named entries that describe one change: `OldPassword` and `NewPassword`, `PreviousSecret`
 * and `CurrentSecret`, `Password` and `NewPassword`, `before` and `after`, and the same name twice.
 */
export function pairOldAndNew<Entry extends { name: string }>(
  entries: Entry[],
): OldAndNew<Entry>[] {
  const groups = new Map<string, Group<Entry>>();
  for (const entry of entries) {
    const { base, side } = parseChangeName(entry.name);
    const group = groups.get(base) ?? { old: [], new: [], current: [], plain: [] };
    group[side].push(entry);
    groups.set(base, group);
  }
  return [...groups.values()].flatMap((group) => [...pairSides(group), ...pairRepeats(group)]);
}

type Group<Entry> = Record<Side, Entry[]>;

// `current` is old beside a new value, and new beside an old one; so is a name without a side.
const SIDE_PAIRS: [old: Side, new: Side][] = [
  ['old', 'new'],
  ['current', 'new'],
  ['old', 'current'],
  ['plain', 'new'],
  ['old', 'plain'],
];

function pairSides<Entry>(group: Group<Entry>): OldAndNew<Entry>[] {
  const sides = SIDE_PAIRS.find(([old, now]) => group[old].length > 0 && group[now].length > 0);
  if (!sides) return [];
  const [oldEntries, newEntries] = [group[sides[0]], group[sides[1]]];
  return oldEntries.flatMap((old, index) => {
    const now = newEntries[index];
    return now === undefined ? [] : [{ old, new: now }];
  });
}

function pairRepeats<Entry extends { name: string }>(group: Group<Entry>): OldAndNew<Entry>[] {
  const last = new Map<string, Entry>();
  return Object.values(group)
    .flat()
    .flatMap((entry) => {
      const before = last.get(entry.name);
      last.set(entry.name, entry);
      return before === undefined ? [] : [{ old: before, new: entry }];
    });
}
