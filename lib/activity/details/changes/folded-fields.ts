import type { ActivityHead } from '@/lib/activity/activity';
import { isDate } from '@/lib/activity/summary/changed-fields';
import {
  findMember,
  hasMembers,
  isEmptyNode,
  isObject,
  nameOf,
  nextSiblingOf,
  textOfNode,
  type JsonNode,
} from '@/lib/platform/json/json-node';
import { isSameMinute } from '@/lib/activity/details/values/same-minute';
import { isNilGuid } from '@/lib/platform/text/guid';
import type { ComparedValue } from './compared-value';

/** What the details of a record show beside its values. */
export type FoldingOptions = {
  activity: Pick<ActivityHead, 'occurredAt' | 'customerId'>;
  /** Whether the lines of an order are listed as its line items. */
  hasItems: boolean;
};

// Nobody reads a larger value field by field.
const MAX_READ = 2_000;

/**
 * Tells which fields of what was created or removed are folded away: those that say nothing to a
 * reader, that say what the record does, and the lines that the line items show. Finds those lines
 * once, because there may be a million values.
 */
export function foldingOf(
  only: JsonNode,
  { activity, hasItems }: FoldingOptions,
): (getValue: () => ComparedValue) => boolean {
  const lines = hasItems && isObject(only) ? findMember(only, 'LineItems') : null;
  const isRead = only.index.size <= MAX_READ;
  return (getValue) => {
    const compared = getValue();
    const node = compared.new ?? compared.old;
    if (node === null) return false;
    if (isEmptyNode(node) || (lines !== null && isWithin(node, lines))) return true;
    return isRead && isKnown(node, activity);
  };
}

// Values are numbered in the order of the text.
function isWithin({ at }: JsonNode, container: JsonNode): boolean {
  return at >= container.at && at < nextSiblingOf(container.index, container.at);
}

// What programs write for programs, such as the kind of an object.
const MACHINE_NAME = /^(?:etag|links|attributes|objectType|transactionType)$/i;

// Longer ones are no ids, instants or names of anything.
const MAX_LENGTH = 50;

function isKnown(node: JsonNode, { occurredAt, customerId }: FoldingOptions['activity']): boolean {
  const { prefix: name } = nameOf(node, MAX_LENGTH);
  if (MACHINE_NAME.test(name)) return true;
  if (hasMembers(node.index, node.at)) return false;
  const { prefix: text } = textOfNode(node, MAX_LENGTH);
  if (isNilGuid(text)) return true;
  if (customerId !== null && text.toLowerCase() === customerId.toLowerCase()) return true;
  return isDate(name) && isSameMinute(text, occurredAt);
}
