'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { CONFIRMATION_PARAMETER } from '@/lib/activity/paths';

// Going back to a page must not show its confirmation again.
const shownConfirmations = new Set<string>();

/**
 * Around what confirms something that was just done. It takes the focus, which the redirect left nowhere, so that it is
 * read out. It disappears when the next form is submitted, and does not return when the page is
 * shown or loaded again.
 */
export function ConfirmationBox({ recordId, children }: { recordId: string; children: ReactNode }) {
  const [isHidden, setHidden] = useState(() => shownConfirmations.has(recordId));
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    shownConfirmations.add(recordId);
    // A reader who has started to type before the script ran keeps the focus.
    if (document.activeElement === document.body) element.current?.focus();
    const hide = () => setHidden(true);
    document.addEventListener('submit', hide);
    return () => document.removeEventListener('submit', hide);
  }, [recordId]);

  // A refresh of the page writes its address again.
  useEffect(removeConfirmationParameter);

  if (isHidden) return null;
  return (
    <div ref={element} role="status" tabIndex={-1} className="mb-4 rounded-md">
      {children}
    </div>
  );
}

function removeConfirmationParameter(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(CONFIRMATION_PARAMETER)) return;
  url.searchParams.delete(CONFIRMATION_PARAMETER);
  // With the same state, Next.js accepts the new address without loading another page, which would
  // lose what is typed on this one.
  history.replaceState(history.state, '', url);
}
