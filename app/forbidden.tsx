import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { Button } from '@/components/ui/button';
import { signOut } from './sign-in/actions';

export const metadata: Metadata = { title: 'No access' };

export default function ForbiddenPage() {
  return (
    <PlainPage title="Your roles do not open this page">
      <p>
        It opens for the Global admin, Billing admin, User management admin, Admin agent, Sales
        agent and Helpdesk agent roles. A global admin or user management admin of your company can
        give you one of them; then load this page again.
      </p>
      <form action={signOut}>
        <Button type="submit">Use another account</Button>
      </form>
    </PlainPage>
  );
}
