import { useTranslations } from 'next-intl';
import { StatusMark, type Mark } from '@/components/ui/table/status-mark';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { isInvitationOpen, userStateOf, type User } from '@/lib/users/user';

/** The state of a user at an instant, as text with a mark. */
export function UserStateMark({ user, at }: { user: User; at: Date }) {
  const t = useTranslations('users.states');
  return (
    <>
      <StatusMark mark={markOf(user, at)}>{t(userStateOf(user))}</StatusMark>
      {userStateOf(user) === 'invited' && <InvitationExpiry user={user} at={at} />}
    </>
  );
}

/** When the link of an invited user expires. */
function InvitationExpiry({ user, at }: { user: User; at: Date }) {
  const t = useTranslations('users');
  const inWords = useInstantInWords();
  return (
    <span className="text-muted block pl-5 text-xs">
      {isInvitationOpen(user, at)
        ? t('invitedUntil', { instant: inWords(user.invitationExpiresAt) })
        : t('linkExpired')}
    </span>
  );
}

function markOf(user: User, at: Date): Mark {
  const state = userStateOf(user);
  if (state === 'active') return 'succeeded';
  if (state === 'disabled') return 'unknown';
  return isInvitationOpen(user, at) ? 'pending' : 'warning';
}
