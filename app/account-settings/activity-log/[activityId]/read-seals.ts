import type { RecordStates } from '@/lib/activity/record/record-states';
import type { Scope } from '@/lib/auth/scope';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { findSeal } from '@/lib/proof/read/find-seal';
import type { SealedState } from './record-proof';

/** The seals of the states that a record's page shows; none where the log is not sealed at all. */
export async function readSeals(scope: Scope, { shown }: RecordStates): Promise<SealedState[]> {
  if ((await findCheckpoint(scope)) === null) return [];
  return Promise.all(
    shown.map(async (head) => ({ head, seal: await findSeal(scope, head.sequence) })),
  );
}
