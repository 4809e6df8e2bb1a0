'use client';

import { useTranslations } from 'next-intl';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button/button';

/** The button that starts a sync, in a form, so that it works without scripts. */
export function SyncNowButton({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('partnerCenter');
  return (
    <form action={action}>
      <SyncButton kind="primary" label={t('syncNow')} pendingLabel={t('starting')} />
    </form>
  );
}

/** The button that stops a sync, in the same way. */
export function StopSyncButton({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('partnerCenter');
  return (
    <form action={action}>
      <SyncButton kind="plain" label={t('stop')} pendingLabel={t('stopping')} />
    </form>
  );
}

type SyncButtonProps = { kind: 'primary' | 'plain'; label: string; pendingLabel: string };

function SyncButton({ kind, label, pendingLabel }: SyncButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button kind={kind} type="submit" isPending={pending}>
      {pending ? pendingLabel : label}
    </Button>
  );
}
