import type { Day } from '@/lib/platform/time/time';

/** UTC days, both included; null: open. */
export type HoldPeriod = { from: Day | null; to: Day | null };

/** A customer's activities of a period, which no policy removes until the hold is released. */
export type LegalHold = HoldPeriod & {
  id: string;
  customerId: string;
  /** Why: the case, or who asked for it. */
  reason: string;
  /** The sign-in names of who set and released it. */
  setBy: string;
  setAt: Date;
  releasedBy: string | null;
  releasedAt: Date | null;
};
