import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { valueAt, withoutMarks } from './value-in-text';
import { isOpaque, isState } from './value-looks';

const OF_WHOM =
  /^(?:.*(?:credential|creds?|credenciale|credenciai|credenziali|zugangsdaten|anmeldedaten|logindaten|inloggegevens|identifiant)s?)$/i;

const WHO =
  /["'`]?[\p{L}\d._@\\-]{1,80}["'`]?[ \t]{0,2}(?:\/|:|\||,| and | und | et | y )[ \t]{0,2}/uy;

/** What a text tells behind a name of credentials: whose they are, and the secret. */
export type LoginPair = 'redacted' | Span | null;

/** Of credentials that say whose they are, the secret alone: of `anna / …` what is behind `anna`. */
export function loginPairAt(
  text: string,
  { name, at, isAssigned }: { name: Span; at: number; isAssigned: boolean },
): LoginPair {
  if (!OF_WHOM.test(text.slice(name.from, name.to))) return null;
  const to = endOf(WHO, { text, at });
  if (to < 0) return null;
  if (text.startsWith('[redacted]', to)) return 'redacted';
  const value = valueAt({ text, at: to });
  if (!value) return null;
  const part = withoutMarks(value, text);
  const told = text.slice(part.from, part.to);
  return isOpaque(told) || (isAssigned && !isState(told)) ? part : null;
}
