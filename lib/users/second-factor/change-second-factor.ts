import {
  isPasswordInForce,
  readStoredProof,
  type StoredProof,
} from '@/lib/auth/second-factor/stored-proof';
import type { Scope } from '@/lib/auth/scope';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
import type { UserKey } from '@/lib/auth/sessions/session';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';
import { lockUsers, type UserTransaction } from '@/lib/users/lock-users';
import { recordUserChange } from '@/lib/users/record-user-change';

export type SecondFactorChange =
  | {
      kind: 'setUp';
      /** The sealed secret, and the time step of the code that confirmed it. */
      secondFactor: string;
      step: number;
      hashes: Buffer[];
      /** Whether it may take the place of another one. */
      mayReplace: boolean;
    }
  | { kind: 'newCodes'; hashes: Buffer[] }
  | { kind: 'remove' };

/** What the log says of each; lib/activity/summary/operations/users.ts knows them. */
const CHANGES = {
  setUp: 'Set up a second factor',
  newCodes: 'Made new recovery codes',
  remove: 'Turned off the second factor',
} as const satisfies Record<SecondFactorChange['kind'], string>;

/**
 * Changes a user's second factor as done by the user, records that and, but for new codes, ends the
 * user's sessions, except `sessionId`. False, without any change, when the password that was
 * proved is no longer in force or there is nothing to change.
 */
export async function changeSecondFactor(
  scope: Scope,
  request: {
    userId: string;
    passwordMark: string;
    sessionId: string | null;
    change: SecondFactorChange;
  },
): Promise<boolean> {
  const { userId, passwordMark, sessionId, change } = request;
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const key = { partnerId: scope.partnerId, userId };
    const users = await lockUsers(transaction, [userId]);
    const user = users.find(({ id }) => id === userId);
    const proof = await readStoredProof(key, client);
    if (!user || !isPasswordInForce(proof, passwordMark) || !isPossible(change, proof))
      return false;
    await write(transaction, { key, change });
    const data: [string, string][] = [['Change', CHANGES[change.kind]]];
    await recordUserChange(transaction, { actor: user.email, before: user, after: user, data });
    if (change.kind !== 'newCodes')
      await endAllSessions(key, { reason: 'second_factor_changed', exceptId: sessionId, client });
    return true;
  });
}

function isPossible(change: SecondFactorChange, { secondFactor }: StoredProof): boolean {
  return change.kind === 'setUp'
    ? change.mayReplace || secondFactor === null
    : secondFactor !== null;
}

async function write(
  { client }: UserTransaction,
  { key, change }: { key: UserKey; change: SecondFactorChange },
): Promise<void> {
  const { partnerId, userId } = key;
  if (change.kind === 'remove') return clearSecondFactor({ client, key });
  if (change.kind === 'newCodes') {
    await client.query(
      'UPDATE partner_user SET recovery_hashes = $3 WHERE partner_id = $1 AND id = $2',
      [partnerId, userId, change.hashes],
    );
    return;
  }
  await client.query(
    `UPDATE partner_user SET second_factor = $3, second_factor_since = $4, second_factor_step = $5,
       recovery_hashes = $6, version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [partnerId, userId, change.secondFactor, now(), change.step, change.hashes],
  );
}

/** Removes a user's second factor with its recovery codes, within a transaction. */
export async function clearSecondFactor({
  client,
  key: { partnerId, userId },
}: {
  client: UserTransaction['client'];
  key: UserKey;
}): Promise<void> {
  await client.query(
    `UPDATE partner_user SET second_factor = NULL, second_factor_since = NULL,
       second_factor_step = NULL, recovery_hashes = '{}', version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [partnerId, userId],
  );
}
