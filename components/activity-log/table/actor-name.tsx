import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ActivityHead } from '@/lib/activity/activity';
import { userKey } from '@/lib/activity/users/user-key';
import { describeUser } from '@/lib/activity/describe/describe-activity';

/** The actor's name, with the kind of actor unless it is a partner user. */
export function ActorName({ activity }: { activity: ActivityHead }) {
  const t = useTranslations();
  const { userPrincipalName, actorKind } = activity;
  const name = <StoredText>{describeUser(activity, t)}</StoredText>;
  if (actorKind === 'partner_user' || userKey(userPrincipalName) === '') return name;
  return (
    <>
      {name} <span className="text-muted">({t(`actorKinds.${actorKind}`).toLowerCase()})</span>
    </>
  );
}
