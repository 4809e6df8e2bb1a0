'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { CopyToast } from './copy-toast';
import { useCopy } from './use-copy';

/**
 * Makes the copy buttons within it work: one listener, however many there are. They are shown only
 * with JavaScript: without it one click selects an identifier.
 */
export function CopyArea({ children }: { children: ReactNode }) {
  const canCopy = useIsHydrated();
  const { outcome, copy, forget } = useCopy();

  async function onClick({ target, currentTarget }: MouseEvent): Promise<void> {
    const button =
      target instanceof Element && target.closest<HTMLButtonElement>('button[data-copy]');
    if (!button) return;
    for (const earlier of currentTarget.querySelectorAll('[data-copied]'))
      earlier.removeAttribute('data-copied');
    if (await copy(button.value)) button.setAttribute('data-copied', '');
  }

  return (
    <div data-can-copy={canCopy || undefined} onClick={(event) => void onClick(event)}>
      {children}
      <CopyToast outcome={outcome} onEnd={forget} />
    </div>
  );
}
