import { areWrittenAlike, kindOf, nameOf, nextOf, textOfPart, type JsonPart } from './json-part';

/**
 * Whether two values say the same, however they are written. A number and a text of the same digits
 * read alike, and count as the same; the order of an object's members counts.
 */
export function isAlike(one: JsonPart, other: JsonPart): boolean {
  if (areWrittenAlike(one, other)) return true;
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (isText(kind)) {
    return isText(otherKind) && textOfPart(one).beginning === textOfPart(other).beginning;
  }
  if (kind !== otherKind || (kind !== 'object' && kind !== 'list')) return false;
  return haveMembersAlike(one, other);
}

function isText(kind: string): boolean {
  return kind === 'text' || kind === 'number';
}

function haveMembersAlike(one: JsonPart, other: JsonPart): boolean {
  const end = nextOf(one.index, one.at);
  const otherEnd = nextOf(other.index, other.at);
  let at = one.at + 1;
  let otherAt = other.at + 1;
  while (at < end && otherAt < otherEnd) {
    const member = { index: one.index, at };
    const otherMember = { index: other.index, at: otherAt };
    if (nameOf(member).beginning !== nameOf(otherMember).beginning) return false;
    if (!isAlike(member, otherMember)) return false;
    at = nextOf(one.index, at);
    otherAt = nextOf(other.index, otherAt);
  }
  return at === end && otherAt === otherEnd;
}
