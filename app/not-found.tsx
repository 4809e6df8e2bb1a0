import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { ButtonLink } from '@/components/ui/button-link';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <PlainPage title="Nothing is here">
      <p>
        The address may be mistyped, or what it named does not belong to your account. An activity
        stays at its address for as long as it is kept.
      </p>
      <ButtonLink href={ACTIVITY_LOG_PATH}>Go to the activity log</ButtonLink>
    </PlainPage>
  );
}
