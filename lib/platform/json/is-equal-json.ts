import {
  haveSameJsonText,
  kindOf,
  nameOf,
  nextSiblingOf,
  textOfNode,
  type JsonNode,
} from './json-node';

/**
 * Whether two values mean the same, however they are written. A number and a string of the same
 * digits look the same and count as equal; the order of members counts.
 */
export function isEqualJson(one: JsonNode, other: JsonNode): boolean {
  if (haveSameJsonText(one, other)) return true;
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (isTextOrNumber(kind)) {
    return isTextOrNumber(otherKind) && textOfNode(one).prefix === textOfNode(other).prefix;
  }
  if (kind !== otherKind || (kind !== 'object' && kind !== 'array')) return false;
  return haveEqualMembers(one, other);
}

function isTextOrNumber(kind: string): boolean {
  return kind === 'string' || kind === 'number';
}

function haveEqualMembers(one: JsonNode, other: JsonNode): boolean {
  const end = nextSiblingOf(one.index, one.at);
  const otherEnd = nextSiblingOf(other.index, other.at);
  let at = one.at + 1;
  let otherAt = other.at + 1;
  while (at < end && otherAt < otherEnd) {
    const member = { index: one.index, at };
    const otherMember = { index: other.index, at: otherAt };
    if (nameOf(member).prefix !== nameOf(otherMember).prefix) return false;
    if (!isEqualJson(member, otherMember)) return false;
    at = nextSiblingOf(one.index, at);
    otherAt = nextSiblingOf(other.index, otherAt);
  }
  return at === end && otherAt === otherEnd;
}
