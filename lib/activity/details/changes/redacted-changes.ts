import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * Where redacted values were changed, as a tree of field names and list positions. Null for a
 * subtree without changes.
 */
export type RedactedChanges = {
  /** Whether the value at this node was changed, and with it everything within. */
  isChanged: boolean;
  /** By field name or by list position, counted from 0. */
  members: Map<string, RedactedChanges>;
};

/**
 * Builds the tree from a record's `redactedChanges` (JSON pointers, RFC 6901); null when there are
 * none.
 */
export function redactedChangesAt(pointers: string[] | null): RedactedChanges | null {
  if (!pointers || pointers.length === 0) return null;
  const root: RedactedChanges = { isChanged: false, members: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const token of pointer.split('/').slice(1))
      node = getOrAddMember(node, unescapeToken(token));
    node.isChanged = true;
  }
  return root;
}

/** The redacted changes within one member of a value. */
export function redactedChangesIn(
  changes: RedactedChanges | null,
  member: string | number,
): RedactedChanges | null {
  // A pointer that was too long to store was shortened to an ancestor.
  return changes?.isChanged ? changes : (changes?.members.get(String(member)) ?? null);
}

/** Whether a text contains a redaction marker. */
export function containsRedaction(text: string): boolean {
  return text.includes(REDACTED);
}

function getOrAddMember({ members }: RedactedChanges, name: string): RedactedChanges {
  const existing = members.get(name);
  if (existing) return existing;
  const added: RedactedChanges = { isChanged: false, members: new Map() };
  members.set(name, added);
  return added;
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
