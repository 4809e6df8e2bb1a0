import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { ButtonLink } from '@/components/ui/button-link';

export const metadata: Metadata = { title: 'No access' };

export default function ForbiddenPage() {
  return (
    <PlainPage title="Your roles do not open this page">
      <p>
        It opens for the Global admin, Billing admin, User management admin, Admin agent, Sales
        agent and Helpdesk agent roles. A global admin or user management admin of your company can
        give you one of them; then load this page again.
      </p>
      <ButtonLink href="/api/auth/signout" isOutsideApp>
        Use another account
      </ButtonLink>
    </PlainPage>
  );
}
