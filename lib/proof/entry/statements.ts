/** An entry that is not an activity. */
export type Statement = {
  kind: 'close' | 'day' | 'erasure' | 'key' | 'receipt' | 'restored' | 'retention';
  /** One line of JSON, without its end. */
  line: string;
  /** Of a seal: the UTC day. */
  day?: string;
  /** Of a receipt: the export's record. */
  recordId?: string;
};

type Content = Record<string, unknown> & { kind: Statement['kind'] };

/** A statement as a line: keys sorted, what is undefined left out. Nested objects must be sorted already. */
export function formatStatement(content: Content): string {
  const names = Object.keys(content).sort();
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, content[name]])));
}

/** An instant as entries have it: UTC with six digits. */
export function formatInstant(instant: Date): string {
  return instant.toISOString().replace('Z', '000Z');
}
