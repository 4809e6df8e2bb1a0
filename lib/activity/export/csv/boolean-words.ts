/** Whether a spreadsheet in some language reads this text as true or false. */
export function isBooleanWord(text: string): boolean {
  return text.length <= MAX_LENGTH && BOOLEAN_WORDS.has(text.trim().toLowerCase());
}

const BOOLEAN_WORDS: ReadonlySet<string> = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar sandt sand falsk ' +
    'sann usann sant usant tosi epätosi prawda fałsz pravda nepravda igaz hamis doğru yanliş yanlış ' +
    'adevărat fals истина ложь істина хибність αληθεσ ψευδεσ cert vertader tõene väär'
  ).split(' '),
);

const MAX_LENGTH = 12;
