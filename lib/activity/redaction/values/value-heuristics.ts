import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { wordSet } from '@/lib/activity/redaction/names/word-set';

/**
 * Words that describe the state of a secret or a demand on it, in the position of a value:
 * `password: expired`, `la contraseña es obligatoria`.
 */
const STATUS_WORDS = wordSet(`
  null true false none nil nothing empty blank required optional mandatory needed yes no ok okay on off enabled disabled
  changed reset updated set unset expired invalid incorrect wrong missing valid success failed failure error
  unknown unchanged same hidden masked redacted removed deleted accepted rejected never always must should is was are
  has have will can cannot may not minimum maximum min max at as about above below see n/a na weak strong secure
  insecure safe unsafe good bad correct right short long too very more less only also still just already now then
  here there available unavailable ready due active inactive pending confidential private public personal case
  sensitive unique complex simple important default automatic automatically manual follows be basic bearer digest negotiate ntlm the a an your his her their our my
  its this that these in for to of by with from on being been about and or if when where which who managed stored
  sent saved kept part up down out okay different old new temporary permanent known lost stolen leaked compromised
  erforderlich abgelaufen geandert zuruckgesetzt gesperrt ungultig gultig leer kein keine nicht gesetzt falsch richtig
  notwendig zu sehr schwach sicher unsicher bekannt der die das ein eine im in am auf
  requis requise obligatoire expire expiree modifie change reinitialise invalide vide aucun non oui trop tres faible
  fort incorrecte valide le la les un une dans pour
  requerida requerido obligatoria obligatorio caducada caducado cambiada vencida invalida vacia ninguna ninguno si
  sus muy demasiado debil segura incorrecta el los una en para
  obrigatoria obrigatorio expirada alterada redefinida vazia nenhuma sim muito fraca uma
  obbligatoria scaduta modificata reimpostata errata richiesta vuota nessuna troppo debole una
  verplicht verlopen gewijzigd ongeldig leeg geen te zwak onjuist onbekend aangepast ingesteld hersteld
  wymagane wygaslo zmienione niepoprawne rimossa incorreta`);

const STATUS_ENDING =
  /^ge[a-z]+t$|(?:[^e]ed|iert|setzt|ndert|laufen|lowe|lowy|wna|wny|ing|able|ible|ary|ory|ive|ant|ent|ly|less|ful|ado|ada|ido|ida|ato|ata|ito|ita|able|bar|lich|ig)$/;

/** Whether a text describes a secret rather than being one: `required`, `expired.` */
export function isStatusWord(text: string): boolean {
  const word = foldAccents(text.toLowerCase()).replace(/[.,;:!?)]+$/, '');
  return STATUS_WORDS.has(word) || MASK.test(text) || NON_LATIN_STATUS.test(text);
}

/** The same, and also for words with the ending of one. */
export function looksLikeStatusWord(text: string): boolean {
  const word = foldAccents(text.toLowerCase()).replace(/[.,;:!?)]+$/, '');
  return isStatusWord(text) || STATUS_ENDING.test(word);
}

const MASK = /^(?:[*•●._–—-]+|x{3,})$/i;

const NON_LATIN_STATUS =
  /^(?:なし|無し|必須|任意|変更|リセット|再設定|有効|無効|設定済|未設定|あり|期限切れ|失効|不明|正しく|없음|필수|선택|변경|재설정|초기화|만료|사용|미설정|설정|잘못|无|無|必填|必须|已|过期|重置|修改|错误|обязател|измен|сброшен|истек|не )/;

const ALGORITHM =
  /^(?:sha-?\d+|md\d|aes-?\d+|rs\d+|es\d+|hs\d+|rsa-?\d+|pbkdf2|argon2\w*|base64|utf-?8|oauth2?|saml2?|x\.?509|v?\d+(?:\.\d+)+|v\d+|fido2|2fa|[jw]?mfa|iso-?\d+|pkcs-?\d+|tls\d*|http\/\d)$/i;

const QUANTITY =
  /^\d+(?:st|nd|rd|th|x|%|[smhdwy]|[kmg]b?|px|-?(?:char|digit|day|hour|min|month|year|bit|fold|step|letter)\w*)$/i;

const DATE_OR_TIME = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2})/;

const EMAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const SYMBOL = /[!#$&*+=?@^|~]/;

/** Whether a text mixes letters with digits or symbols, as a complex password does. */
export function isComplex(text: string): boolean {
  if (!/[\p{L}\d]/u.test(text)) return false;
  const hasDigit = /\d/.test(text);
  const isMixed = hasDigit && /[^\d.,:/%)?;-]/.test(text);
  if (!isMixed && !SYMBOL.test(text.replace(/[;?!.]{1,5}$/, ''))) return false;
  const bare = text.replace(/[.,;:?)]{1,5}$/, '');
  return ![ALGORITHM, QUANTITY, DATE_OR_TIME, EMAIL_ADDRESS, WEB_ADDRESS].some((known) =>
    known.test(bare),
  );
}

const WEB_ADDRESS = /^https?:/i;

const NUMBERED_NAME =
  /^\p{Lu}?\p{Ll}+\d{1,4}$|^\p{Lu}+-?\d{1,6}$|^[\p{L}]+(?:[-_.\/][\p{L}]+)*[-_.]?\d{0,4}$/u;

/**
 * The same, except for texts that may be a name with a number: `Office365`, `db-prod-01`,
 * `BUG-123`.
 */
export function isComplexNonName(text: string): boolean {
  const bare = text.replace(/[.,;:?)]{1,5}$/, '');
  return isComplex(text) && !NUMBERED_NAME.test(bare);
}

const GUID = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i;
const MIN_GENERATED_LENGTH = 12;

/**
 * Whether only a machine generates such a text, as it generates keys and tokens; not a GUID, which
 * is an id.
 */
export function isMachineGenerated(text: string): boolean {
  const bare = text.replace(/[.,;:?)]{1,5}$/, '');
  if (bare.length < MIN_GENERATED_LENGTH || GUID.test(bare) || /[\s/\\]{1}.*[/\\]/.test(bare))
    return false;
  return isComplexNonName(text) && /\d/.test(bare) && /\p{L}/u.test(bare);
}
