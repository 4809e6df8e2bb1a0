import { isPasswordInForce, readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { Scope } from '@/lib/auth/scope';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
import { inTransaction } from '@/lib/platform/database/transaction';
import { lockUsers } from '@/lib/users/lock-users';
import { recordUserChange } from '@/lib/users/record-user-change';
import { isPossible } from './is-possible';
import type { ChangedFactor, SecondFactorChange } from './second-factor-change';
import { writeSecondFactor } from './write-second-factor';

/** What the log says of each; lib/activity/summary/operations/users.ts knows them. */
const CHANGES = {
  setUp: 'Set up a second factor',
  addPasskey: 'Added a passkey',
  removePasskey: 'Removed a passkey',
  removeApp: 'Removed the authenticator app',
  newCodes: 'Made new recovery codes',
  remove: 'Turned off the second factor',
} as const satisfies Record<SecondFactorChange['kind'], string>;

/**
 * Changes a user's second factor as done by the user, records that and, but for new codes, ends the
 * user's sessions, except `sessionId`. Null, without any change, when the password that was proved is
 * no longer in force or there is nothing to change.
 */
export async function changeSecondFactor(
  scope: Scope,
  request: {
    userId: string;
    passwordMark: string;
    sessionId: string | null;
    change: SecondFactorChange;
  },
): Promise<ChangedFactor | null> {
  const { userId, passwordMark, sessionId, change } = request;
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const key = { partnerId: scope.partnerId, userId };
    const users = await lockUsers(transaction, [userId]);
    const user = users.find(({ id }) => id === userId);
    const proof = await readStoredProof(key, client);
    if (!user || !isPasswordInForce(proof, passwordMark) || !isPossible(change, proof)) return null;
    const written = await writeSecondFactor({ client, key }, { proof, change });
    if (!written) return null;
    const passkey = written.passkeyName;
    const data: [string, string][] = [
      ['Change', CHANGES[change.kind]],
      ...(passkey === null ? [] : [['DeviceName', passkey] satisfies [string, string]]),
    ];
    await recordUserChange(transaction, { actor: user.email, before: user, after: user, data });
    if (change.kind !== 'newCodes')
      await endAllSessions(key, { reason: 'second_factor_changed', exceptId: sessionId, client });
    return { version: written.version, hasNewCodes: written.hasNewCodes };
  });
}
