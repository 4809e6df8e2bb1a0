import { StatusMark, type Mark } from '@/components/ui/status-mark';
import {
  describeInvitation,
  isInvitationOpen,
  USER_STATE_WORDS,
  userStateOf,
  type User,
} from '@/lib/users/user';

/** Whether a user can sign in, in words with a mark, at an instant. */
export function UserStateMark({ user, at }: { user: User; at: Date }) {
  const note = describeInvitation(user, at);
  return (
    <>
      <StatusMark mark={markOf(user, at)}>{USER_STATE_WORDS[userStateOf(user)]}</StatusMark>
      {note && <span className="text-muted block pl-5 text-xs">{note}</span>}
    </>
  );
}

function markOf(user: User, at: Date): Mark {
  const state = userStateOf(user);
  if (state === 'active') return 'succeeded';
  if (state === 'disabled') return 'unknown';
  return isInvitationOpen(user, at) ? 'pending' : 'warning';
}
