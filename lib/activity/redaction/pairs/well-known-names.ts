import { classifyName } from '@/lib/activity/redaction/names/name-sensitivity';
import { isStatusWord } from '@/lib/activity/redaction/values/value-heuristics';
import { splitName } from '@/lib/activity/redaction/names/split-name';
import { hasWord, wordSet } from '@/lib/activity/redaction/names/word-set';

const NAME_WORDS = wordSet(`
  user username usr login logon account upn email mail phone sms voice app application authenticator name id host server
  url role roles group type status scope profile openid address city country company title department mfa fido
  fido2 webauthn certificate cert x509 rsa wia kerberos saml oidc oauth windows hello biometric fingerprint face
  federated external question questions message date time expires created quantity seats
  benutzer benutzername konto anmeldung utilisateur compte usuario cuenta ユーザー ユーザー名 メール 사용자 이메일 계정`);

/**
 * Whether a text is a well-known name, such as that of a field or a sign-in method, not a value.
 */
export function isWellKnownName(text: string): boolean {
  if (text.length > 40) return false;
  // `Password1` is more likely a password than the name of one.
  if ((/^[\p{L}_ .-]+$/u.test(text) && classifyName(text) !== null) || isStatusWord(text))
    return true;
  const words = splitName(text);
  return words.length > 0 && words.length < 4 && hasWord(NAME_WORDS, words.at(-1) ?? '');
}

const NAME_LIST_FIELDS =
  /(?:methods?|types?|grants?|amr|scopes?|claims?|required|fields|columns|names|keys|properties|changed\w*|modified\w*|attributes|permissions?|roles|tags|labels|categories|kinds|factors?|features?|capabilities|options?|headers?)$/i;

/** Whether a list in a field of this name contains names. */
export function isListOfNames(name: string): boolean {
  return NAME_LIST_FIELDS.test(name);
}
