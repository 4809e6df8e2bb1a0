import { setTimeout as sleep } from 'node:timers/promises';
import { originData } from '@/lib/activity/own/origin-data';
import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import type { SessionOrigin, UserKey } from '@/lib/auth/sessions/session';
import { countPoint } from '@/lib/platform/database/rate-limiter';
import { networkOf } from './attempt-origin';
import { REFUSAL_WINDOW } from './limits';

/** A refused attempt to sign in: the user whose name it was given, if there is one, and from where. */
export type Refusal = { user: (UserKey & { email: string }) | null; origin: SessionOrigin };

// Which of them in a window are recorded: whoever guesses must not fill the log.
const RECORDED: readonly number[] = [1, 10, 30];

// Longer than recording takes: otherwise the time would tell which names exist.
const ANSWER_TIME_MS = 100;

/**
 * Records a refused attempt under the name of a user: from each network the first in 15 minutes, the
 * tenth and the thirtieth, each with its number. Names that do not exist are never recorded, and take
 * as long.
 */
export async function recordRefusal({ user, origin }: Refusal): Promise<void> {
  await Promise.all([user && recordOf({ user, origin }), sleep(ANSWER_TIME_MS)]);
}

async function recordOf({
  user: { partnerId, userId, email },
  origin,
}: Refusal & { user: NonNullable<Refusal['user']> }): Promise<void> {
  const count = await countPoint(REFUSAL_WINDOW, `${userId} ${networkOf(origin.address)}`);
  if (!RECORDED.includes(count)) return;
  await recordLogActivityAlone(
    { partnerId },
    {
      operationType: 'log_sign_in_refused',
      actor: email,
      status: 'failed',
      data: [...originData(origin), ['Attempts', String(count)]],
    },
  );
}
