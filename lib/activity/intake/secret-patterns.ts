const NAMES =
  '(?:passw(?:or)?d|passphrase|pwd|secret|token|credentials?|connection ?string' +
  '|(?:api|access|account|primary|secondary|private|shared|product|license|master)[ _-]?key|\\bsig)';

// What stands between a name and its value: `"Password": "`, `password=`, `Password => `, `pwd%3D`.
const BETWEEN = '\\w{0,10}\\\\?["\']?\\s{0,20}(?:=>|[:=]|%3[AaDd])\\s{0,20}';

// Lengths are bounded where a hostile text could make an expression look ahead again and again.
const PATTERNS: RegExp[] = [
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----[\s\S]*?(?:-----END [A-Z ]{0,60}-----|$)/g,
  /()\beyJ[\w-]{8,400}\.[\w-]{8,16384}\.[\w-]*/g,
  /()\b(?:gh[pousr]_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[\dA-Z]{16}|sk_live_\w{16,})/g,
  /(\b(?:Bearer|Basic) )[\w.~+/=-]{8,}/gi,
  /(\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/]{1,200}:)[^\s@/]{1,400}(?=@)/gi,
  new RegExp(`(<\\w{0,40}${NAMES}\\w{0,10}(?: [^<>]{0,200})?>)[^<>]+(?=</)`, 'gi'),
  // "ClientSecret": "…" up to its closing quote, also where JSON stands escaped in JSON.
  new RegExp(
    `(${NAMES}${BETWEEN}(\\\\?["']))(?!\\[redacted\\])(?:(?!\\2)(?:\\\\.|[^\\\\\\n]))+`,
    'gi',
  ),
  // password=… of connection strings and URLs.
  new RegExp(
    `(${NAMES}${BETWEEN})(?!\\[redacted\\]|[\\\\"'{[]|null\\b|true\\b|false\\b)[^\\s"'\\\\;,&}\\]<]+`,
    'gi',
  ),
];

/**
 * A text without JSON structure with what looks like a secret replaced by `by`: private keys,
 * signed and well-known tokens, bearer headers, and assignments such as `password=…`.
 */
export function redactPatterns(text: string, by: string): string {
  return PATTERNS.reduce((redacted, pattern) => redacted.replace(pattern, `$1${by}`), text);
}
