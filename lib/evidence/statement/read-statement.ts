import type { EvidencePeriod } from '@/lib/evidence/packs/evidence-pack';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { listDaySeals, type DaySeal } from '@/lib/proof/days/day-seal';
import { readSealedText } from '@/lib/proof/days/read-day-text';
import { findCheckpoint, type SignedHead } from '@/lib/proof/read/find-checkpoint';
import { addDays, countDays, type Day } from '@/lib/platform/time/time';
import { countInDay, partnerCenterIn } from './day-lines';
import type { PartnerCenterState, Statement, StatementDay } from './statement';

/** Whom a statement is about, which UTC days, and as of which checkpoint. */
export type StatementSubject = {
  customerId: string;
  period: EvidencePeriod;
  checkpoint: SignedHead;
};

/** Reads what the log says of a customer and some days. */
export async function readStatement(tenant: Tenant, subject: StatementSubject): Promise<Statement> {
  const { customerId, period, checkpoint } = subject;
  const days: StatementDay[] = [];
  // The texts are long, and not kept.
  for await (const day of streamStatementDays(tenant, subject)) days.push({ ...day, text: null });
  const withRecords = days.flatMap(({ seal: { day }, count }) => (count ? [{ day, count }] : []));
  const first = await findCheckpoint(tenant, { atLeast: 0 });
  const sealedSince = first?.at ?? checkpoint.at;
  return {
    customerId,
    period,
    checkpoint,
    days: withRecords,
    total: withRecords.reduce((sum, { count }) => sum + count, 0),
    unreadable: days.flatMap(({ seal, count }) => (count === null ? [seal.day] : [])),
    sealedSince,
    beginsBeforeSealing: period.from < dayOfInstant(sealedSince),
    notEnded: daysOf(period).filter((day) => day >= dayOfInstant(checkpoint.at)),
    sealedAgain: await listSealedAgain(tenant, { period, seals: days.map(({ seal }) => seal) }),
    partnerCenter: partnerCenterOf(days, subject),
  };
}

/** The days of a statement that were sealed, in order, each with its text. */
export async function* streamStatementDays(
  tenant: Tenant,
  { customerId, period, checkpoint: { size } }: StatementSubject,
): AsyncGenerator<StatementDay, void, undefined> {
  for (const seal of await listDaySeals(tenant, { size, ...period })) {
    const text = await readSealedText(tenant, seal);
    const { day } = seal;
    yield { seal, text, count: text === null ? null : countInDay(text, { day, customerId }) };
  }
}

/** The days of a period, in order. */
export function daysOf({ from, to }: EvidencePeriod): Day[] {
  return Array.from({ length: countDays({ from, to }) }, (_, at) => addDays(from, at));
}

const dayOfInstant = (iso: string): Day => iso.slice(0, 10);

async function listSealedAgain(
  tenant: Tenant,
  { period, seals }: { period: EvidencePeriod; seals: DaySeal[] },
): Promise<Day[]> {
  const known = new Map(seals.map(({ day, position }) => [day, position]));
  const newest = await listDaySeals(tenant, { size: Number.MAX_SAFE_INTEGER, ...period });
  return newest.flatMap(({ day, position }) => (position === known.get(day) ? [] : [day]));
}

function partnerCenterOf(
  days: StatementDay[],
  { period, checkpoint }: StatementSubject,
): PartnerCenterState {
  const read = new Map(days.map(({ seal }) => [seal.day, partnerCenterIn(seal.sources)]));
  if ([...read.values()].every((completeTo) => completeTo === null)) return { isConnected: false };
  const missing = daysOf(period)
    .filter((day) => day < dayOfInstant(checkpoint.at))
    .filter((day) => {
      const completeTo = read.get(day) ?? '-';
      return completeTo === '-' || completeTo < day;
    });
  const complete = days.filter(({ seal: { day } }) => {
    const completeTo = read.get(day) ?? '-';
    return completeTo !== '-' && completeTo >= day;
  });
  const asOf = complete.map(({ seal }) => seal.at).sort();
  return { isConnected: true, asOf: asOf.at(-1) ?? null, missing };
}
