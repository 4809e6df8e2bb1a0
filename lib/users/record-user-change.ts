import { recordActivity } from '@/lib/activity/own/record-activity';
import { RECORD_LOCALIZER, type LocalizableMessage } from '@/lib/platform/i18n/localizer';
import type { RecordData } from './links/link-data';
import type { UserTransaction } from './lock-users';
import { describeRoles, userStateOf, type User } from './user';

// Records are in one language, whoever reads them.
const { t: english } = RECORD_LOCALIZER;

/** A user as the log shows it, without anything secret. */
export type LoggedUser = Pick<
  User,
  'id' | 'name' | 'email' | 'roles' | 'disabledAt' | 'hasPassword' | 'identityProvider'
>;

/** Records in the log what was done to a user, or why it was refused. Returns the record's id. */
export async function recordUserChange(
  transaction: UserTransaction,
  change: {
    /** The actor's sign-in name. */
    actor: string;
    before: LoggedUser | null;
    after: LoggedUser;
    /** Why it was refused. */
    refusal?: LocalizableMessage;
    /** What the values before and after do not show, such as `['Change', 'New sign-in link']`. */
    data?: RecordData;
  },
): Promise<string> {
  const { actor, before, after, refusal, data = [] } = change;
  return recordActivity(transaction, {
    actor,
    customer: null,
    resourceType: 'partner_user',
    operationType: before ? 'update_partner_user' : 'create_partner_user',
    status: refusal ? 'failed' : 'succeeded',
    oldValue: before && valueOf(before),
    newValue: valueOf(after),
    data: [
      ['UserPrincipalName', after.email],
      ['UserId', after.id],
      ...data,
      ...(refusal ? [['FailureReason', refusal(RECORD_LOCALIZER)] as [string, string]] : []),
    ],
  });
}

function valueOf(user: LoggedUser): Record<string, unknown> {
  return {
    DisplayName: user.name,
    Email: user.email,
    Roles: describeRoles(user.roles, english),
    State: english(`users.states.${userStateOf(user)}`),
  };
}
