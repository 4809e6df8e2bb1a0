/** A stored instant as a tip in words: `2026-11-30 08:00:00.000 UTC`. */
export function utcTitle(occurredAt: string): string {
  return `${occurredAt.slice(0, 23).replace('T', ' ')} UTC`;
}
