import type pg from 'pg';
import type { NewPasskey } from '@/lib/auth/second-factor/passkeys/passkey';
import type { StoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { UserKey } from '@/lib/auth/sessions/session';
import { now } from '@/lib/platform/time/time';
import type { ChangedFactor, SecondFactorChange } from './second-factor-change';

type Written = ChangedFactor & {
  /** Of the passkey that was added or removed. */
  passkeyName: string | null;
};

/** A user whose row is locked, and the transaction that has locked it. */
type Target = { client: pg.ClientBase; key: UserKey };

/**
 * Stores a change of a user's second factor that is possible, in that transaction. Null when the
 * passkey is there already, or is not.
 */
export async function writeSecondFactor(
  target: Target,
  { proof, change }: { proof: StoredProof; change: SecondFactorChange },
): Promise<Written | null> {
  const isFirst = proof.secondFactorSince === null;
  // Of before a reset by a version that knew no passkeys.
  if (isFirst) await deletePasskeys(target);
  switch (change.kind) {
    case 'setUp':
      return update(target, {
        second_factor: change.secondFactor,
        second_factor_since: proof.secondFactorSince ?? now(),
        second_factor_step: change.step,
        recovery_hashes: change.hashes,
      });
    case 'addPasskey': {
      if (!(await insertPasskey(target, change.passkey))) return null;
      const first = { second_factor_since: now(), recovery_hashes: change.hashes };
      const written = await update(target, isFirst ? first : {});
      return { ...written, passkeyName: change.passkey.name };
    }
    case 'removePasskey': {
      const passkeyName = await deletePasskey(target, change.id);
      if (passkeyName === null) return null;
      return { ...(await update(target, {})), passkeyName };
    }
    case 'removeApp':
      return update(target, { second_factor: null, second_factor_step: null });
    case 'newCodes':
      return update(target, { recovery_hashes: change.hashes });
    case 'remove':
      return clearSecondFactor(target);
  }
}

/** Removes a user's second factor, of whichever kind, with its recovery codes, within a transaction. */
export async function clearSecondFactor(target: Target): Promise<Written> {
  await deletePasskeys(target);
  return update(target, OFF);
}

type Columns = Partial<{
  second_factor: string | null;
  second_factor_since: Date | null;
  second_factor_step: number | null;
  recovery_hashes: Buffer[];
}>;

const OFF: Columns = {
  second_factor: null,
  second_factor_since: null,
  second_factor_step: null,
  recovery_hashes: [],
};

async function update(
  { client, key: { partnerId, userId } }: Target,
  columns: Columns,
): Promise<Written> {
  const assignments = Object.keys(columns).map((column, index) => `${column} = $${index + 3}, `);
  const { rows } = await client.query<{ version: number }>(
    `UPDATE partner_user SET ${assignments.join('')}version = version + 1
     WHERE partner_id = $1 AND id = $2 RETURNING version`,
    [partnerId, userId, ...Object.values(columns)],
  );
  const version = rows[0]?.version ?? 0;
  return { version, hasNewCodes: Boolean(columns.recovery_hashes?.length), passkeyName: null };
}

// A passkey belongs to one user of a partner.
async function insertPasskey(
  { client, key: { partnerId, userId } }: Target,
  { id, name, publicKey, signCount, transports }: NewPasskey,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO passkey (partner_id, id, user_id, public_key, sign_count, transports, name, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (partner_id, id) DO NOTHING`,
    [partnerId, id, userId, Buffer.from(publicKey), signCount, transports, name, now()],
  );
  return rowCount === 1;
}

async function deletePasskey(
  { client, key: { partnerId, userId } }: Target,
  id: string,
): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    'DELETE FROM passkey WHERE partner_id = $1 AND user_id = $2 AND id = $3 RETURNING name',
    [partnerId, userId, id],
  );
  return rows[0]?.name ?? null;
}

async function deletePasskeys({ client, key: { partnerId, userId } }: Target): Promise<void> {
  await client.query('DELETE FROM passkey WHERE partner_id = $1 AND user_id = $2', [
    partnerId,
    userId,
  ]);
}
