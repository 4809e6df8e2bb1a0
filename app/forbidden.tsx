import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { ROLES, type Role } from '@/lib/auth/roles';
import { findViewer } from '@/lib/auth/viewer';
import { describeRoles } from '@/lib/users/user';
import { signOut } from './sign-in/actions';

export const metadata: Metadata = { title: 'No access' };

export default async function ForbiddenPage() {
  const viewer = await findViewer();
  const roles = viewer?.roles ?? [];
  return (
    <PlainPage title="Your roles do not open this page">
      <p>{sentenceFor(roles)}</p>
      <div className="flex flex-wrap gap-3">
        {roles.length > 0 && (
          <ButtonLink href={ACTIVITY_LOG_PATH}>Go to the activity log</ButtonLink>
        )}
        <form action={signOut}>
          <Button type="submit">Use another account</Button>
        </form>
      </div>
    </PlainPage>
  );
}

// Which roles would open the page is not known here.
function sentenceFor(held: readonly Role[]): string {
  const who = 'A global admin or user management admin of your company can give you one';
  return held.length > 0
    ? `It takes another role than yours (${describeRoles(held)}). ${who}; then load this page again.`
    : `You hold none of the roles that open this account: ${describeRoles(ROLES)}. ${who} of them; then load this page again.`;
}
