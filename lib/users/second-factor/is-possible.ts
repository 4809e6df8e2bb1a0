import { MAX_PASSKEYS } from '@/lib/auth/second-factor/passkeys/passkey';
import type { StoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { SecondFactorChange } from './second-factor-change';

/** Whether a change of a second factor is possible as things are. */
export function isPossible(change: SecondFactorChange, proof: StoredProof): boolean {
  const isOn = proof.secondFactorSince !== null;
  switch (change.kind) {
    case 'setUp':
      return change.mayAdd || !isOn;
    case 'addPasskey':
      return !isOn || (change.mayAdd && proof.passkeyCount < MAX_PASSKEYS);
    case 'removePasskey':
      return isOn && !isOnlyPasskey(proof);
    case 'removeApp':
      return isOn && proof.secondFactor !== null && proof.passkeyCount > 0;
    default:
      return isOn;
  }
}

/** Whether a passkey is all that a user has as a second factor, so that without it there is none. */
export function isOnlyPasskey({
  secondFactor,
  passkeyCount,
}: Pick<StoredProof, 'secondFactor' | 'passkeyCount'>): boolean {
  return secondFactor === null && passkeyCount === 1;
}
