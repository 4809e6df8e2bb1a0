import { pairMembers } from '@/lib/activity/details/changes/pair-members';
import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { isArray, type JsonNode } from '@/lib/platform/json/json-node';
import type { OldAndNew } from './old-and-new';
import { memberValues, type RedactedValue } from './redacted-value';

/**
 * The members of an old and a new value that belong together, as they do where they are shown; none
 * of what is not taken apart. Where all items of two lists are hidden, only the clear ones tell which
 * of them was taken away.
 */
export function pairRedactedMembers({
  old,
  new: now,
}: OldAndNew<RedactedValue>): Partial<OldAndNew<RedactedValue>>[] {
  const [olds, news] = [memberValues(old), memberValues(now)];
  const isHidden = isArray(old.redacted) && isArray(now.redacted) && areAllEqual([olds, news]);
  const side = isHidden ? 'clear' : 'redacted';
  const pairs = [...(pairMembers({ old: old[side], new: now[side] }) ?? [])];
  const [oldBy, newBy] = isHidden ? [byClearPosition(olds), byClearPosition(news)] : [olds, news];
  return pairs.map((pair) => ({ old: oldBy.get(pair.old), new: newBy.get(pair.new) }));
}

function areAllEqual(sides: Map<number, RedactedValue>[]): boolean {
  let first: JsonNode | null = null;
  for (const members of sides) {
    for (const { redacted } of members.values()) {
      first ??= redacted;
      if (!isEqualJson(first, redacted)) return false;
    }
  }
  return true;
}

function byClearPosition(members: Map<number, RedactedValue>): Map<number, RedactedValue> {
  return new Map(Array.from(members.values(), (twin) => [twin.clear.at, twin]));
}
