import { pairMembers } from '@/lib/activity/details/changes/pair-members';
import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { isArray, type JsonNode } from '@/lib/platform/json/json-node';
import type { OldAndNew } from './pair-old-and-new';
import { memberValues, type RedactedValue } from './redacted-value';

/**
 * Pairs the members of an old and a new value as the page does; empty for values without members.
 * Where all items of two lists are redacted, only the clear items show which one was removed.
 */
export function pairRedactedMembers({
  old,
  new: now,
}: OldAndNew<RedactedValue>): Partial<OldAndNew<RedactedValue>>[] {
  const [oldMembers, newMembers] = [memberValues(old), memberValues(now)];
  const areAllRedacted =
    isArray(old.redacted) && isArray(now.redacted) && areAllEqual([oldMembers, newMembers]);
  const side = areAllRedacted ? 'clear' : 'redacted';
  const pairs = [...(pairMembers({ old: old[side], new: now[side] }) ?? [])];
  const [oldByPosition, newByPosition] = areAllRedacted
    ? [byClearPosition(oldMembers), byClearPosition(newMembers)]
    : [oldMembers, newMembers];
  return pairs.map((pair) => ({
    old: oldByPosition.get(pair.old),
    new: newByPosition.get(pair.new),
  }));
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
  return new Map(Array.from(members.values(), (value) => [value.clear.at, value]));
}
