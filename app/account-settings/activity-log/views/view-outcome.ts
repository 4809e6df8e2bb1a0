import { isRecentSave } from '@/lib/platform/forms/is-recent-save';
import { now } from '@/lib/platform/time/time';

const OUTCOMES = ['renamed', 'deleted', 'gone'] as const;

export type ViewOutcome = (typeof OUTCOMES)[number];

/** What confirms an outcome in a URL: each time differs, for each is shown once. */
export function confirm(outcome: ViewOutcome): string {
  return `${outcome}-${now().getTime()}`;
}

/** The outcome that a confirmation names, or null unless it is from just now. */
export function parseConfirmation(text: string): ViewOutcome | null {
  const [name, instant] = text.split('-');
  const outcome = OUTCOMES.find((known) => known === name);
  return outcome && isRecentSave(instant, now()) ? outcome : null;
}
