const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text is a GUID in its usual form, in any case. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}
