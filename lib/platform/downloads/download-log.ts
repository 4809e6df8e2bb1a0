import type { SlotOwner } from '@/lib/platform/process/fair-queue';
import type { BodyOutcome } from './paced-body';

/** A download that is over: whose, of what, how it ended, and how much of it was sent. */
export type FinishedDownload = SlotOwner &
  BodyOutcome & {
    format: string;
    /** The days of its view, and their zone. */
    from: string;
    to: string;
    zone: string;
    /** How many records were read for it, of how many. */
    rows: number;
    of: number;
    /** How long it took. */
    seconds: number;
  };

/**
 * A download that did not end whole, as one line for the server's log: JSON, so that it can be read
 * by programs and no text in it begins a line of its own. Null for one that did.
 */
export function formatDownloadLog({
  partnerId,
  ownerId,
  how,
  ...told
}: FinishedDownload): string | null {
  if (how === 'whole') return null;
  const seconds = Math.round(told.seconds);
  return `download ${JSON.stringify({ ended: how, partner: partnerId, user: ownerId, ...told, seconds })}`;
}
