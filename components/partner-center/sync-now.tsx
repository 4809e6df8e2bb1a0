'use client';

import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

/** The button that starts a sync; a form around it, so it needs no script. */
export function SyncNow({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <SyncButton />
    </form>
  );
}

function SyncButton() {
  const { pending } = useFormStatus();
  return (
    <Button kind="primary" type="submit" disabled={pending}>
      {pending ? 'Starting…' : 'Sync now'}
    </Button>
  );
}
