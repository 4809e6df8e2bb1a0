import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/reach/list-reach';
import { visibleText } from '@/lib/platform/text/visible-text';
import { userLogHref } from './user-log-href';

type ReachUserProps = {
  reach: UserReach;
  /** The display name; null for who is none of the partner's users. */
  name: string | null;
  filter: ActivityFilter;
};

/**
 * The user on one line, the name before the address, linked to all of their activities in the view;
 * with the kind unless it is a partner user.
 */
export function ReachUser({ reach, name, filter }: ReachUserProps) {
  const t = useTranslations('actorKinds');
  const { user, actorKind } = reach;
  const address = user === '' ? t('nobody') : <StoredText>{user}</StoredText>;
  return (
    <div
      className="screen:large:truncate large:max-w-48 min-[1440px]:max-w-72"
      title={visibleText(user)}
    >
      <TextLink href={userLogHref(filter, { user })} isQuiet>
        {name === null ? address : <BidiText>{name}</BidiText>}
      </TextLink>
      {name !== null && <span className="text-muted ml-1.5 text-xs">{address}</span>}
      {actorKind !== 'partner_user' && (
        <span className="text-muted ml-1.5 text-xs">{t(actorKind)}</span>
      )}
    </div>
  );
}
