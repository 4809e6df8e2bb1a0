import { ACTIVITIES_PATH, TLOG_PATH } from '@/lib/api/paths';

/** The page about the proof: checkpoints, keys, and what is proven since when. */
export const PROOF_PATH = '/account-settings/activity-log/proof';

/** The signed note of the checkpoint of so many entries. */
export function checkpointPath(size: number): string {
  return `${TLOG_PATH}/checkpoint?size=${size}`;
}

/** The proof of a record's entry, of its latest state or of the one with a status. */
export function recordProofPath(recordId: string, status?: string): string {
  return recordPath(recordId, 'proof') + statusQuery(status);
}

/** The bytes of a record's entry, likewise. */
export function recordEntryPath(recordId: string, status?: string): string {
  return recordPath(recordId, 'entry') + statusQuery(status);
}

// Browsers take dots as steps up.
function recordPath(recordId: string, what: 'entry' | 'proof'): string {
  const segment = /^\.{1,2}$/.test(recordId) ? `~${recordId}` : recordId;
  return `${ACTIVITIES_PATH}/${encodeURIComponent(segment)}/${what}`;
}

function statusQuery(status?: string): string {
  return status === undefined ? '' : `?${new URLSearchParams({ status }).toString()}`;
}
