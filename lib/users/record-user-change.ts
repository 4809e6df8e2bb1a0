import { recordActivity } from '@/lib/activity/record';
import type { UserTransaction } from './lock-users';
import { describeRoles, USER_STATE_WORDS, userStateOf, type User } from './user';

/** A user as the log shows it: nothing that signs in. */
export type LoggedUser = Pick<
  User,
  'id' | 'name' | 'email' | 'roles' | 'disabledAt' | 'hasPassword'
>;

/** Appends to the log what was done to a user, or why it was not. Gives the record's id. */
export async function recordUserChange(
  transaction: UserTransaction,
  change: {
    /** The sign-in name of who did it. */
    actor: string;
    before: LoggedUser | null;
    after: LoggedUser;
    /** Why it was refused. */
    refusal?: string;
    /** What the values before and after do not tell, such as `['Change', 'New sign-in link']`. */
    data?: [key: string, value: string][];
  },
): Promise<string> {
  const { actor, before, after, refusal, data = [] } = change;
  return recordActivity(transaction, {
    actor,
    customer: null,
    resourceType: 'partner_user',
    operationType: before ? 'update_partner_user' : 'create_partner_user',
    status: refusal === undefined ? 'succeeded' : 'failed',
    oldValue: before && valueOf(before),
    newValue: valueOf(after),
    data: [
      ['UserPrincipalName', after.email],
      ['UserId', after.id],
      ...data,
      ...(refusal === undefined ? [] : [['FailureReason', refusal] as [string, string]]),
    ],
  });
}

function valueOf(user: LoggedUser): Record<string, unknown> {
  return {
    DisplayName: user.name,
    Email: user.email,
    Roles: describeRoles(user.roles),
    State: USER_STATE_WORDS[userStateOf(user)],
  };
}
