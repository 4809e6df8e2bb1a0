const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The nil GUID in all its spellings, as a regular expression for JavaScript and PostgreSQL. */
export const NIL_GUID_PATTERN = '^[{(]?0{8}-?0{4}-?0{4}-?0{4}-?0{12}[)}]?$';

const NIL_GUID = new RegExp(NIL_GUID_PATTERN);

const ANY_SPELLING =
  /^(?:[{(]|urn:uuid:)?([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})[)}]?$/i;

/**
 * Finds the GUID that a text spells in a common form, and returns it in canonical lower case; null
 * for none.
 */
export function findGuid(text: string): string | null {
  const [, ...groups] = ANY_SPELLING.exec(text.trim()) ?? [];
  return groups.length === 0 ? null : groups.join('-').toLowerCase();
}

/** Whether a text is the nil GUID, which programs write where there is no id (RFC 9562, 5.9). */
export function isNilGuid(text: string): boolean {
  return NIL_GUID.test(text.trim());
}

/** Whether a text is a GUID in canonical form, in any case. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}
