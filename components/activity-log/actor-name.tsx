import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from '@/lib/activity/words/describe';

/** Who acted; what is no partner user says what it is. */
export function ActorName({ activity }: { activity: Activity }) {
  const { userPrincipalName, actorKind } = activity;
  if (actorKind === 'partner_user') return userPrincipalName;
  return (
    <>
      {userPrincipalName}{' '}
      <span className="text-muted">({describeActivity(activity).actorKind.toLowerCase()})</span>
    </>
  );
}
