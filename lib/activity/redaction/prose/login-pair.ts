import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import { valueAt, withoutPunctuation } from '@/lib/activity/redaction/values/text-value';
import { isComplex, isStatusWord } from '@/lib/activity/redaction/values/value-heuristics';

const CREDENTIALS_NAME =
  /^(?:.*(?:credential|creds?|credenciale|credenciai|credenziali|zugangsdaten|anmeldedaten|logindaten|inloggegevens|identifiant)s?)$/i;

const USER_NAME =
  /["'`]?[\p{L}\d._@\\-]{1,80}["'`]?[ \t]{0,2}(?:\/|:|\||,| and | und | et | y )[ \t]{0,2}/uy;

/** The secret of a pair of user name and secret after a name of credentials. */
export type LoginPair = 'redacted' | TextRange | null;

/**
 * Finds the secret alone in credentials that include the user: in `anna / …`, what follows `anna`.
 */
export function loginPairAt(
  text: string,
  { name, at, isAssigned }: { name: TextRange; at: number; isAssigned: boolean },
): LoginPair {
  if (!CREDENTIALS_NAME.test(text.slice(name.from, name.to))) return null;
  const to = matchEnd(USER_NAME, { text, at });
  if (to < 0) return null;
  if (text.startsWith('[redacted]', to)) return 'redacted';
  const value = valueAt({ text, at: to });
  if (!value) return null;
  const range = withoutPunctuation(value, text);
  const valueText = text.slice(range.from, range.to);
  return isComplex(valueText) || (isAssigned && !isStatusWord(valueText)) ? range : null;
}
