import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { originData } from '@/lib/activity/own/origin-data';
import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import type { SessionOrigin, SignInMethod } from '@/lib/auth/sessions/session';
import { countPoint } from '@/lib/platform/database/rate-limiter';
import { networkOf } from './attempt-origin';
import { REFUSAL_WINDOW } from './limits';

/** Why an attempt is refused, as the log says it; records are in one language. */
const REASONS = {
  wrongPassword: 'Wrong password',
  noPassword: 'The user has no password yet',
  disabled: 'The user is disabled',
  wrongCode: 'Wrong or expired code of the second factor',
  usedCode: 'This code of the second factor was used before',
  wrongRecoveryCode: 'Wrong or used recovery code',
  wrongPasskey: 'Wrong passkey',
  usedPasskey: 'This answer of a passkey was used before',
  copiedPasskey: 'The passkey may have been copied, for its counter did not grow',
  noRole: 'The company gives the person no role',
  rolesUnknown: 'The company could not be asked for the roles',
} as const satisfies Record<string, string>;

export type RefusalReason = keyof typeof REASONS;

/** Whom an attempt was made as. */
export type RefusedPerson = {
  partnerId: string;
  /** What their attempts are counted by: a user's id, or who they are to their company. */
  id: string;
  email: string;
};

/** A refused attempt to sign in: as whom, if that is anybody, from where, how and why. */
export type Refusal = {
  person: RefusedPerson | null;
  origin: SessionOrigin;
  method: SignInMethod;
  reason: RefusalReason;
};

// Which of them in a window are recorded: whoever guesses must not fill the log.
const RECORDED: readonly number[] = [1, 10, 30];

// Longer than recording takes: otherwise the time would tell which names exist.
const ANSWER_TIME_MS = 100;

/**
 * Records a refused attempt under the name of a person: from each network the first in 15 minutes, the
 * tenth and the thirtieth, each with its number. Names that do not exist are never recorded, and take
 * as long.
 */
export async function recordRefusal({ person, ...refusal }: Refusal): Promise<void> {
  await Promise.all([person && recordOf(person, refusal), sleep(ANSWER_TIME_MS)]);
}

async function recordOf(
  { partnerId, id, email }: RefusedPerson,
  { origin, method, reason }: Omit<Refusal, 'person'>,
): Promise<void> {
  const count = await countPoint(REFUSAL_WINDOW, keyOf(id, networkOf(origin.address)));
  if (!RECORDED.includes(count)) return;
  await recordLogActivityAlone(
    { partnerId },
    {
      operationType: 'log_sign_in_refused',
      actor: email,
      status: 'failed',
      data: [
        ['FailureReason', REASONS[reason]],
        ...originData(origin),
        ['SignInMethod', method],
        ['Attempts', String(count)],
      ],
    },
  );
}

// Of a fixed length, whatever a company calls its people.
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
