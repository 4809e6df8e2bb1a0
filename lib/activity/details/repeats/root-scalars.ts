import type { JsonIndex } from '@/lib/platform/json/json-index';
import {
  isObject,
  kindOf,
  nameOf,
  nextSiblingOf,
  rootOf,
  textOfNode,
} from '@/lib/platform/json/json-node';

/** The texts and numbers directly in an object, by name. */
export type RootScalars = ReadonlyMap<string, string>;

// A record that a person reads has fewer and shorter ones.
const MAX_MEMBERS = 200;
const MAX_LENGTH = 400;

/** The short texts and numbers directly in a value; empty when it is no object, or a large one. */
export function rootScalars(index: JsonIndex | null): RootScalars {
  const scalars = new Map<string, string>();
  if (!index || !isObject(rootOf(index))) return scalars;
  for (let at = 1, count = 0; at < index.size; at = nextSiblingOf(index, at), count += 1) {
    if (count === MAX_MEMBERS) return new Map();
    const node = { index, at };
    if (!['string', 'number'].includes(kindOf(node))) continue;
    const { prefix } = textOfNode(node, MAX_LENGTH + 1);
    if (prefix !== '' && prefix.length <= MAX_LENGTH)
      scalars.set(nameOf(node, MAX_LENGTH).prefix, prefix);
  }
  return scalars;
}
