import type { EvidencePeriod } from '@/lib/evidence/packs/evidence-pack';
import type { DaySeal } from '@/lib/proof/days/day-seal';
import type { SignedHead } from '@/lib/proof/read/find-checkpoint';
import type { Day } from '@/lib/platform/time/time';

/** A day of a statement that was sealed. `text` is null where it cannot be made any more: see DayText. */
export type StatementDay = {
  seal: DaySeal;
  text: string | null;
  /** How many entries the customer has; null with the text. */
  count: number | null;
};

/** What the log says of a customer and some UTC days, as of a checkpoint. */
export type Statement = {
  customerId: string;
  period: EvidencePeriod;
  checkpoint: SignedHead;
  /** Days that the customer has records of, in order, and how many records in all. */
  days: { day: Day; count: number }[];
  total: number;
  /** Days whose text cannot be made any more. */
  unreadable: Day[];
  /** When the log was first sealed, in UTC, and whether days of the period came before. */
  sealedSince: string;
  beginsBeforeSealing: boolean;
  /** Days that had not ended at the checkpoint. */
  notEnded: Day[];
  /** Days that have been sealed again after the checkpoint. */
  sealedAgain: Day[];
  partnerCenter: PartnerCenterState;
};

/**
 * Whether Partner Center had been read for the days that had ended: not connected; by when it was for all days, and
 * for which not.
 */
export type PartnerCenterState =
  { isConnected: false } | { isConnected: true; asOf: string | null; missing: Day[] };
