import type { Messages } from '@/lib/platform/i18n/messages';
import en from '@/lib/platform/i18n/messages/en/account/partnerCenter.json' with { type: 'json' };
import { formatCount } from '@/lib/platform/text/format-count';
import { countDays, formatDayInWords, type Day } from '@/lib/platform/time/time';
import type { SyncPlan } from './sync-plan';

/** A reason for a sync's end that has a message in every language. */
export type SyncEndReason = keyof Messages['partnerCenter']['problems'];

/** The outcome of a sync, as its report names it. */
export type SyncOutcome = keyof Messages['partnerCenter']['outcomes'];

// Reasons are stored, and printed by the command, in English like all other records.
const REASONS = new Map(
  Object.entries(en.problems).map(([reason, sentence]) => [sentence, reason as SyncEndReason]),
);

/** The sentence stored for a reason. */
export function describeEndReason(reason: SyncEndReason): string {
  return en.problems[reason];
}

/**
 * The reason that a stored sentence stands for; null for a sentence with specifics, shown as
 * stored.
 */
export function parseEndReason(sentence: string | null): SyncEndReason | null {
  return REASONS.get(sentence ?? '') ?? null;
}

/** The days of a sync, both included: `24 Aug – 22 Nov 2026 (UTC)`. */
export function describeDays({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): string {
  const [from, to] = [formatDayInWords(firstDay, 'en'), formatDayInWords(lastDay, 'en')];
  if (firstDay === lastDay) return `${to} (UTC)`;
  const isOneYear = firstDay.slice(0, 4) === lastDay.slice(0, 4);
  return `${isOneYear ? from.slice(0, -5) : from} – ${to} (UTC)`;
}

/** What a sync fetches and why that much: `24 Aug – 22 Nov 2026 (UTC), 90 days, as once a week`. */
export function describePlan(plan: SyncPlan): string {
  const days = countDays({ from: plan.firstDay, to: plan.lastDay });
  const isLookback = plan.lateBefore !== null && plan.firstDay < plan.newFrom;
  const why = plan.due.weekly ? ', as once a week' : ', as once a day';
  return `${describeDays(plan)}, ${days} ${days === 1 ? 'day' : 'days'}${isLookback ? why : ''}`;
}

/** `3 records of days before 22 Nov 2026 came late.`; null when there are none. */
export function describeLate(
  { late }: { late: number },
  { lateBefore }: Pick<SyncPlan, 'lateBefore'>,
): string | null {
  if (late === 0 || lateBefore === null) return null;
  const records = `${formatCount(late, 'en')} ${late === 1 ? 'record' : 'records'}`;
  return `${records} of days before ${formatDayInWords(lateBefore, 'en')} came late.`;
}
