import { queryableFor } from '@/lib/platform/database/database';
import type { UserKey } from '@/lib/auth/sessions/session';
import type { RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import type { TypedCode } from './parse-code';
import { hashRecoveryCode } from './recovery-codes';
import { openSecret } from './secret-seal';
import { findTimeStep } from './totp';

type GivenCode = {
  /** The sealed secret that the code is for. */
  secondFactor: string;
  code: TypedCode;
  at: Date;
};

/**
 * Uses a code up that is right for a user at an instant and was not used before, and returns null; else
 * why it is refused. Of two requests at once with the same code only one is accepted.
 */
export async function acceptCode(user: UserKey, given: GivenCode): Promise<RefusalReason | null> {
  return given.code.kind === 'totp' ? acceptTotp(user, given) : acceptRecoveryCode(user, given);
}

// RFC 6238, section 5.2: a code is accepted once. An earlier step is not accepted after a later one.
async function acceptTotp(
  user: UserKey,
  { secondFactor, code, at }: GivenCode,
): Promise<RefusalReason | null> {
  const { partnerId, userId } = user;
  const secret = openSecret({ partnerId, userId }, secondFactor);
  const step = secret === null ? null : findTimeStep(secret, { digits: code.digits, at });
  if (step === null) return 'wrongCode';
  const { rowCount } = await queryableFor(user).query(
    `UPDATE partner_user SET second_factor_step = $4
     WHERE partner_id = $1 AND id = $2 AND second_factor = $3
       AND coalesce(second_factor_step < $4, true)`,
    [partnerId, userId, secondFactor, step],
  );
  return rowCount === 1 ? null : 'usedCode';
}

async function acceptRecoveryCode(
  user: UserKey,
  { secondFactor, code }: GivenCode,
): Promise<RefusalReason | null> {
  const { partnerId, userId } = user;
  const { rowCount } = await queryableFor(user).query(
    `UPDATE partner_user SET recovery_hashes = array_remove(recovery_hashes, $4)
     WHERE partner_id = $1 AND id = $2 AND second_factor = $3 AND $4 = ANY (recovery_hashes)`,
    [partnerId, userId, secondFactor, hashRecoveryCode({ partnerId, userId }, code.digits)],
  );
  return rowCount === 1 ? null : 'wrongRecoveryCode';
}
