import { pairMembers } from '@/lib/activity/details/changes/pair-members';
import { isAlike } from '@/lib/platform/json/is-alike';
import { isList, type JsonPart } from '@/lib/platform/json/json-part';
import type { OldAndNew } from './old-and-new';
import { membersOfTwin, type Twin } from './twin';

/**
 * The members of an old and a new value that belong together, as they do where they are shown; none
 * of what is not taken apart. Where all items of two lists are hidden, only the clear ones tell which
 * of them was taken away.
 */
export function pairTwins({ old, new: now }: OldAndNew<Twin>): Partial<OldAndNew<Twin>>[] {
  const [olds, news] = [membersOfTwin(old), membersOfTwin(now)];
  const isHidden = isList(old.redacted) && isList(now.redacted) && areAllAlike([olds, news]);
  const side = isHidden ? 'clear' : 'redacted';
  const pairs = [...(pairMembers({ old: old[side], now: now[side] }) ?? [])];
  const [oldBy, newBy] = isHidden ? [byClear(olds), byClear(news)] : [olds, news];
  return pairs.map((pair) => ({ old: oldBy.get(pair.old), new: newBy.get(pair.now) }));
}

function areAllAlike(sides: Map<number, Twin>[]): boolean {
  let first: JsonPart | null = null;
  for (const members of sides) {
    for (const { redacted } of members.values()) {
      first ??= redacted;
      if (!isAlike(first, redacted)) return false;
    }
  }
  return true;
}

function byClear(members: Map<number, Twin>): Map<number, Twin> {
  return new Map(Array.from(members.values(), (twin) => [twin.clear.at, twin]));
}
