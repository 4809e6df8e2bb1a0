import type { SlotOwner } from '@/lib/platform/process/fair-queue';
import type { BodyOutcome } from './paced-body';

/** A finished download: whose, of what, how it ended, and how much was sent. */
export type FinishedDownload = SlotOwner &
  BodyOutcome & {
    format: string;
    /** The days of its view, and their zone. */
    from: string;
    to: string;
    zone: string;
    /** How many records were read, and how many the view has. */
    rows: number;
    of: number;
    /** How long it took. */
    seconds: number;
  };

/**
 * Formats a download that did not complete as one line for the server's log: JSON, so that programs
 * can read it and no text in it can start a line. Null for a complete one.
 */
export function formatDownloadLog({
  partnerId,
  ownerId,
  end,
  ...rest
}: FinishedDownload): string | null {
  if (end === 'complete') return null;
  const seconds = Math.round(rest.seconds);
  return `download ${JSON.stringify({ ended: end, partner: partnerId, user: ownerId, ...rest, seconds })}`;
}
