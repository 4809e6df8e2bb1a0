import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import type { Day } from '@/lib/platform/time/time';
import { digestOf, formatDayText, type CustomerEntries } from './day-text';
import { listDaySeals, type DaySeal } from './day-seal';
import { listCustomersBelow, listCustomersNow } from './sealed-customers';

/**
 * The text of a day that its newest seal under a checkpoint names; null where it cannot be made any more, as after
 * records of the day were removed. Then its SHA-256 is all that is left.
 */
export type DayText = { seal: DaySeal; text: string | null };

/** The text of a UTC day as of the checkpoint of a size; null where the day was not sealed by then. */
export async function readDayText(
  tenant: Tenant,
  { day, size }: { day: Day; size: number },
): Promise<DayText | null> {
  const [seal] = await listDaySeals(tenant, { size, from: day, to: day });
  return seal ? { seal, text: await readSealedText(tenant, seal) } : null;
}

/** The text of a seal, or null: see DayText. */
export async function readSealedText(tenant: Tenant, seal: DaySeal): Promise<string | null> {
  const { day, position } = seal;
  const now = textOf(seal, await listCustomersNow(tenant, day));
  if (now !== null) return now;
  const customers = await listCustomersBelow(tenant, { day, position });
  return customers && textOf(seal, customers);
}

function textOf(
  { day, sources, text: sealed }: DaySeal,
  customers: CustomerEntries[],
): string | null {
  const text = formatDayText(day, { customers, sources });
  return digestOf(text) === sealed ? text : null;
}
