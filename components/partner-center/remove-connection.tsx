'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-classes';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';

type RemoveConnectionProps = { action: FormAction; version: number };

const BEGINNING = { values: {}, errors: {}, problem: null };

/** Opens to what removing does, and only there to the button that does it. */
export function RemoveConnection({ action, version }: RemoveConnectionProps) {
  const [state, send, isPending] = useActionState(action, BEGINNING);
  return (
    <details open={state.problem ? true : undefined}>
      <summary className={`${buttonClasses('plain')} list-none`}>Remove connection</summary>
      <form action={send} className="flex max-w-160 flex-col items-start gap-2 pt-3">
        <input type="hidden" name="version" value={version} />
        {state.problem && (
          <Notice kind="error" isAlert>
            {state.problem}
          </Notice>
        )}
        <p>
          Its secrets are deleted and no more records are fetched. What was fetched stays in the
          log, and so does how far it went.
        </p>
        <Button type="submit" disabled={isPending}>
          {isPending ? 'Removing…' : 'Remove for good'}
        </Button>
      </form>
    </details>
  );
}
