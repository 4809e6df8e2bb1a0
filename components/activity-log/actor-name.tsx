import { useTranslations } from 'next-intl';
import type { ActivityHead } from '@/lib/activity/activity';

/** Who acted; what is no partner user says what it is. */
export function ActorName({ activity }: { activity: ActivityHead }) {
  const t = useTranslations('actorKinds');
  const { userPrincipalName, actorKind } = activity;
  if (actorKind === 'partner_user') return userPrincipalName;
  return (
    <>
      {userPrincipalName} <span className="text-muted">({t(actorKind).toLowerCase()})</span>
    </>
  );
}
