import type { Locale } from '@/lib/platform/i18n/locales';
import type { Day } from '@/lib/platform/time/time';

/** UTC days, both included. */
export type EvidencePeriod = { from: Day; to: Day };

/** How the partner's staff appear in a pack. */
export const STAFF_CHOICES = ['names', 'roles'] as const;

export type StaffChoice = (typeof STAFF_CHOICES)[number];

/** What a pack shows: a customer's records of a period, as of the checkpoint of a size. */
export type PackContent = EvidencePeriod & {
  customerId: string;
  size: number;
  locale: Locale;
  staff: StaffChoice;
};

/** A pack as the partner sees it; its link is not stored. */
export type EvidencePack = PackContent & {
  id: string;
  /** The sign-in names of who made and withdrew it. */
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  opened: number;
  lastOpenedAt: Date | null;
};

export type PackState = 'open' | 'expired' | 'withdrawn';

/** Whether a pack's link opens it at an instant; it expires at, not after, its expiry. */
export function stateOfPack(
  { withdrawnAt, expiresAt }: Pick<EvidencePack, 'withdrawnAt' | 'expiresAt'>,
  at: Date,
): PackState {
  if (withdrawnAt !== null) return 'withdrawn';
  return at < expiresAt ? 'open' : 'expired';
}

/** For how many days a link opens a pack: by default, and at most. */
export const DEFAULT_VALID_DAYS = 14;
export const MAX_VALID_DAYS = 90;

/** How many days a pack, or a statement, may be about. */
export const MAX_PERIOD_DAYS = 366;

/** How many records a pack may have. */
export const MAX_PACK_RECORDS = 10_000;
