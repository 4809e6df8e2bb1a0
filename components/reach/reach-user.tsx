import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { ABSENT } from '@/lib/activity/absent';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/query/reach';
import { userLogHref } from './user-log-href';

/**
 * The user, linked to all of their activities in the view, with the kind of actor unless it is a
 * partner user.
 */
export function ReachUser({ reach, filter }: { reach: UserReach; filter: ActivityFilter }) {
  const t = useTranslations();
  const { user, actorKind } = reach;
  if (user === '')
    return (
      <TextLink href={userLogHref(filter, { user: ABSENT })} isQuiet>
        {t('actorKinds.nobody')}
      </TextLink>
    );
  return (
    <>
      <TextLink href={userLogHref(filter, { user })} isQuiet>
        <StoredText breakAt={/(?=@)/}>{user}</StoredText>
      </TextLink>
      {actorKind !== 'partner_user' && (
        <div className="text-muted text-xs">{t(`actorKinds.${actorKind}`)}</div>
      )}
    </>
  );
}
