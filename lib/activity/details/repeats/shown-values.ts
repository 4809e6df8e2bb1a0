import { containsRedaction } from '@/lib/activity/details/changes/redacted-changes';
import type { IndexedContent } from '@/lib/activity/details/index-content';
import type { JsonIndex } from '@/lib/platform/json/json-index';
import { kindOf, nameOf, textOfNode } from '@/lib/platform/json/json-node';
import { rootScalars, type RootScalars } from './root-scalars';

// Only identifiers: two dates or two counts may be equal without being the same thing. `Paid` and
// `Valid` are none.
const IDENTIFIER =
  /(?:^id|Id|(?:^|[a-z\d_-])ID|[_-]id|(?:[pP]rincipal_?[nN]ame|[dD]omain(?:_?[nN]ame)?|[eE]-?[mM]ail))$/;
const IN_LOWER_CASE = /^(?:customer|tenant|subscription|order|offer|user|partner|session)id$/;

function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) || IN_LOWER_CASE.test(name);
}

// A row shows no larger value as a whole.
const MAX_SHOWN_NODES = 100;
const MAX_IDENTIFIER_LENGTH = 400;

/** The values that a record's details show, in reading order. */
export class ShownValues {
  private readonly texts = new Set<string>();

  /** Two redacted values read the same, whatever they were, so that none stands for another. */
  add(text: string | null): void {
    if (text && !containsRedaction(text)) this.texts.add(text.toLowerCase());
  }

  /** Adds a field's value if it is an identifier. */
  addField(name: string, text: string): void {
    if (isIdentifier(name)) this.add(text);
  }

  /** Adds the identifiers of a value that is shown as a whole, however deep they are. */
  addIdentifiersIn(index: JsonIndex): void {
    if (index.size > MAX_SHOWN_NODES) return;
    for (let at = 0; at < index.size; at += 1) {
      const node = { index, at };
      if (kindOf(node) !== 'string') continue;
      const { prefix } = textOfNode(node, MAX_IDENTIFIER_LENGTH + 1);
      if (prefix.length <= MAX_IDENTIFIER_LENGTH)
        this.addField(nameOf(node, MAX_IDENTIFIER_LENGTH).prefix, prefix);
    }
  }

  has(text: string | null): boolean {
    return text !== null && this.texts.has(text.toLowerCase());
  }

  /** Whether a field is an identifier that is shown already. */
  hasIdentifier(name: string, text: string): boolean {
    return isIdentifier(name) && this.has(text);
  }
}

/** The plain fields of a record's values: all of them, and those that its change shows. */
export type ValueFields = { before: RootScalars; after: RootScalars; visible: RootScalars };

/**
 * Reads the fields directly in a record's values. A change shows those that differ, a created or
 * removed value all of its own; a value that nothing replaced is folded away.
 */
export function readValueFields(
  content: Pick<IndexedContent, 'before' | 'after'>,
  { isKept }: { isKept: boolean },
): ValueFields {
  const before = rootScalars(content.before);
  const after = rootScalars(content.after);
  if (isKept) return { before, after, visible: new Map() };
  if (!content.before || !content.after)
    return { before, after, visible: content.after ? after : before };
  const visible = [...before, ...after].filter(([name]) => before.get(name) !== after.get(name));
  return { before, after, visible: new Map(visible) };
}
