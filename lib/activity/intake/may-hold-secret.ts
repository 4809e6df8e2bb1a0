// Every name that tells a secret has one of these in its letters, and so has every text in which
// a pattern finds one by such a name.
const TELLING_LETTERS =
  /pass|auth|bearer|cred|signature|pwd|pin|otp|sas|jwt|cvv|cookie|secret|token|connectionstring|accesssignature|key/;

// What the patterns know by its look. In JSON a line's end may stand as `\n`, a slash as `\/`.
const TELLING_LOOKS =
  /-----BEGIN|eyJ|gh[pousr]_|xox|AKIA|sk_live|(?:\b|\\[bfnrt])(?:sig|(?:Bearer|Basic) [\w.~+/=\\-]{8})/i;

/**
 * Whether a text, JSON or not, needs to be looked into for secrets. Most do not, and looking costs
 * ten times what asking does. In doubt it says yes; where it says no, redacting changes nothing.
 */
export function mayHoldSecret(text: string): boolean {
  // An escape may spell any letter.
  if (text.includes('\\u')) return true;
  // A password may stand in a URL, before the `@`.
  if (text.includes('@') && /:(?:\\?\/){2}/.test(text)) return true;
  const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
  return TELLING_LETTERS.test(letters) || TELLING_LOOKS.test(text);
}
