'use client';

import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

/** The button that starts a sync; a form around it, so it needs no script. */
export function SyncNow({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <SyncButton kind="primary" label="Sync now" pendingLabel="Starting…" />
    </form>
  );
}

/** The button that stops one, just so. */
export function StopSync({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <SyncButton kind="plain" label="Stop" pendingLabel="Stopping…" />
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
