import { makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes';
import type { Scope } from '@/lib/auth/scope';
import { changeSecondFactor } from './change-second-factor';

/** Makes new recovery codes in place of the earlier ones; null as `changeSecondFactor`. */
export async function renewRecoveryCodes(
  scope: Scope,
  proof: { userId: string; passwordMark: string; sessionId: string },
): Promise<string[] | null> {
  const { codes, hashes } = makeRecoveryCodes({ partnerId: scope.partnerId, userId: proof.userId });
  const changed = await changeSecondFactor(scope, {
    ...proof,
    change: { kind: 'newCodes', hashes },
  });
  return changed && codes;
}
