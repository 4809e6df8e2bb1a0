'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-classes';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';

type RevokeKeyProps = { id: string; name: string; action: FormAction };

const BEGINNING = { values: {}, errors: {}, problem: null };

/** Opens to what revoking does, and only there to the button that does it. */
export function RevokeKey({ id, name, action }: RevokeKeyProps) {
  const [state, send, isPending] = useActionState(action, BEGINNING);
  const wrong = state.problem ?? state.errors.keyId;
  return (
    <details open={wrong ? true : undefined}>
      <summary className={`${buttonClasses('plain')} list-none`} aria-label={`Revoke ${name}`}>
        Revoke
      </summary>
      <form action={send} className="flex flex-col items-start gap-2 pt-2 pb-1">
        <input type="hidden" name="keyId" value={id} />
        {wrong && (
          <Notice kind="error" isAlert>
            {wrong}
          </Notice>
        )}
        <p className="max-w-72">
          Programs that use this key are refused from their next request on. It cannot be undone.
        </p>
        <Button type="submit" disabled={isPending}>
          {isPending ? 'Revoking…' : 'Revoke for good'}
        </Button>
      </form>
    </details>
  );
}
