import { queryableFor } from '@/lib/platform/database/database';
import type { UserKey } from '@/lib/auth/sessions/session';
import type { RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { openSecret } from './authenticator-app/secret-seal';
import { findTimeStep } from './authenticator-app/totp';
import type { TypedCode } from './parse-code';
import { hashRecoveryCode } from './recovery-codes';

type GivenCode = {
  /** The sealed secret of the user's authenticator app; null without one. */
  secondFactor: string | null;
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
  const secret = secondFactor && openSecret({ partnerId, userId }, secondFactor);
  const step = secret ? findTimeStep(secret, { digits: code.digits, at }) : null;
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
  { code }: GivenCode,
): Promise<RefusalReason | null> {
  const { partnerId, userId } = user;
  const { rowCount } = await queryableFor(user).query(
    `UPDATE partner_user SET recovery_hashes = array_remove(recovery_hashes, $3)
     WHERE partner_id = $1 AND id = $2 AND $3 = ANY (recovery_hashes)`,
    [partnerId, userId, hashRecoveryCode({ partnerId, userId }, code.digits)],
  );
  return rowCount === 1 ? null : 'wrongRecoveryCode';
}
