import { hash } from 'node:crypto';

/** The entries of a customer's activities on a UTC day: how many, and what ties them to each other. */
export type CustomerEntries = { customerId: string; count: number; head: Buffer };

/** A source of a day's activities; `completeTo` is the last day or the instant up to which it is whole. */
export type DaySource = { kind: string; name: string; completeTo: string | null };

/** The id that stands for activities without a customer. */
export const NO_CUSTOMER = '00000000-0000-0000-0000-000000000000';

/** What stands for a customer in the text of a UTC day, in hexadecimal digits. */
export function customerTag(day: string, customerId: string): string {
  const id = customerId === NO_CUSTOMER ? '' : customerId;
  return hash('sha256', `${day}\n${id}`);
}

/** The lines of a day's text about sources, each with its end, sorted. */
export function formatSources(sources: DaySource[]): string {
  const lines = sources.map(
    ({ kind, name, completeTo }) =>
      `source ${kind} ${completeTo ?? '-'} ${name.replace(/\p{Cc}/gu, ' ')}\n`,
  );
  return [...new Set(lines)].sort(compareBytes).join('');
}

/** The text that the seal of a day stands for: see docs/proof.md. `sources` are the lines about them. */
export function formatDayText(
  day: string,
  { customers, sources }: { customers: CustomerEntries[]; sources: string },
): string {
  const lines = customers.map(
    ({ customerId, count, head }) =>
      `${customerTag(day, customerId)} ${count} ${head.toString('hex')}\n`,
  );
  // They have no letters but of ASCII, which JavaScript sorts as `sort` does with LC_ALL=C.
  return lines.sort().join('') + sources;
}

/** The SHA-256 of a text, as entries refer to one. */
export function digestOf(text: string): string {
  return hash('sha256', text);
}

// As `sort` does with LC_ALL=C.
function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
