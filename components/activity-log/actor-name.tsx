import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/stored-text';
import type { Activity } from '@/lib/activity/activity';

/** Who acted; what is no partner user says what it is. */
export function ActorName({ activity }: { activity: Activity }) {
  const t = useTranslations('actorKinds');
  const { userPrincipalName, actorKind } = activity;
  if (actorKind === 'partner_user') return <StoredText>{userPrincipalName}</StoredText>;
  return (
    <>
      <StoredText>{userPrincipalName}</StoredText>{' '}
      <span className="text-muted">({t(actorKind).toLowerCase()})</span>
    </>
  );
}
