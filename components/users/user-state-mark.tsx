import { StatusMark, type Mark } from '@/components/ui/status-mark';
import { describeUserState, isInvitationOpen, userStateOf, type User } from '@/lib/users/user';

/** Whether a user can sign in, in words with a mark, at an instant. */
export function UserStateMark({ user, at }: { user: User; at: Date }) {
  return <StatusMark mark={markOf(user, at)}>{describeUserState(user, at)}</StatusMark>;
}

function markOf(user: User, at: Date): Mark {
  const state = userStateOf(user);
  if (state === 'active') return 'succeeded';
  if (state === 'disabled') return 'unknown';
  return isInvitationOpen(user, at) ? 'pending' : 'warning';
}
