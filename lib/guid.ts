const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const NIL = /^[{(]?0{8}-?0{4}-?0{4}-?0{4}-?0{12}[)}]?$/;

/** Whether a text is the GUID of zeros, which programs write where there is no id (RFC 9562, 5.9). */
export function isNilGuid(text: string): boolean {
  return NIL.test(text.trim());
}

/** Whether a text is a GUID in its usual form, in any case. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}
