const NAMES =
  '(?:password|passwd|pwd|secret|token|(?:api|access|account|private|shared|product|license)[ _-]?key|\\bsig)';

// Lengths are bounded where a hostile text could make the expression look ahead again and again.
const PATTERNS: RegExp[] = [
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  /()\beyJ[\w-]{8,400}\.[\w-]{8,16384}\.[\w-]*/g,
  /(\b(?:Bearer|Basic) )[\w.~+/=-]{16,}/gi,
  // "ClientSecret": "…" up to its closing quote, also where JSON stands escaped in JSON.
  new RegExp(
    `(${NAMES}\\\\?["']?\\s*[:=]\\s*(\\\\?["']))(?!\\[redacted\\])(?:(?!\\2)(?:\\\\.|[^\\\\\\n]))+`,
    'gi',
  ),
  // password=… of connection strings and URLs.
  new RegExp(
    `(${NAMES}\\\\?["']?\\s*[:=]\\s*)(?!\\[redacted\\]|[\\\\"'{[]|null\\b|true\\b|false\\b)[^\\s"'\\\\;,&}\\]]+`,
    'gi',
  ),
];

/**
 * A text without JSON structure with what looks like a secret replaced by `by`: private keys,
 * signed tokens, bearer headers and assignments such as `password=…`.
 */
export function redactPatterns(text: string, by: string): string {
  return PATTERNS.reduce((redacted, pattern) => redacted.replace(pattern, `$1${by}`), text);
}
