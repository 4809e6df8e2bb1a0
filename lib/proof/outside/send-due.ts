import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { now } from '@/lib/platform/time/time';
import {
  claimPlace,
  listPlaceStates,
  recordFailure,
  recordSent,
  releasePlace,
} from './place-state';
import type { Place } from './places';
import { NotSentError } from './problem';
import { sendToCommand } from './send-to-command';
import { findCosignedSize, sendToWitness } from './send-to-witness';
import { listNewestCheckpoints, type StoredCheckpoint } from './stored-checkpoints';

// What is given to the command has the cosignatures of the witnesses that answer in this time.
const COSIGNATURES_MS = 10_000;

export type SendingPlace = Exclude<Place, { kind: 'folder' }>;

/** To which of several places, how many of them are witnesses, and what ends it. */
export type Due = { place: SendingPlace; witnesses: number; signal: AbortSignal };

/**
 * Sends a partner's newest checkpoint to a command or a witness, unless that has it: what was missed in
 * between follows from it. One process does it at a time. Returns whether it was sent. Throws NotSentError
 * when it did not arrive; that is noted, and it is tried again later.
 */
export async function sendDue(tenant: Tenant, due: Due): Promise<boolean> {
  if (!(await findDue(tenant, due))) return false;
  const failures = await claimPlace(tenant, due.place.id);
  if (failures === null) return false;
  // Read again: before this one had the right, another process may have sent a newer one.
  const checkpoint = await findDue(tenant, due);
  if (checkpoint) await sendClaimed(tenant, { ...due, checkpoint, failures });
  else await releasePlace(tenant, due.place.id);
  return checkpoint !== null;
}

type Claimed = Due & { checkpoint: StoredCheckpoint; failures: number };

async function sendClaimed(
  tenant: Tenant,
  { place, signal, checkpoint, failures }: Claimed,
): Promise<void> {
  try {
    if (place.kind === 'command') await sendToCommand(place.command, { checkpoint, signal });
    else await sendToWitness(tenant, { place, checkpoint, signal });
  } catch (error) {
    if (error instanceof NotSentError && !signal.aborted)
      await recordFailure(tenant, { place: place.id, error, failures });
    else await releasePlace(tenant, place.id);
    throw error;
  }
  await recordSent(tenant, { place: place.id, size: checkpoint.size });
}

async function findDue(
  tenant: Tenant,
  { place, witnesses }: Due,
): Promise<StoredCheckpoint | null> {
  const [newest] = await listNewestCheckpoints(tenant, 1);
  if (!newest) return null;
  if (place.kind === 'witness')
    return (await findCosignedSize(tenant, place.key)) === newest.size ? null : newest;
  const age = now().getTime() - newest.at.getTime();
  if (newest.cosignatures.length < witnesses && age < COSIGNATURES_MS) return null;
  const states = await listPlaceStates(tenant);
  return states.some((state) => state.place === place.id && state.size === newest.size)
    ? null
    : newest;
}
