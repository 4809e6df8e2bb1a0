'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Notice } from '@/components/ui/page/notice';
import { CONFIRMATION_PARAMETER } from '@/lib/activity/paths';

// Going back to a page must not tell again what was told on it.
const shownConfirmations = new Set<string>();

/**
 * What was just done: takes the focus, which the redirect left nowhere, so that it is read out; and
 * goes when the next form is sent, when it is told again, or when the page is loaded again.
 */
export function ConfirmationMessage({
  recordId,
  children,
}: {
  recordId: string;
  children: ReactNode;
}) {
  const [isHidden, setHidden] = useState(() => shownConfirmations.has(recordId));
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    shownConfirmations.add(recordId);
    // Who has begun to type before the script ran goes on typing.
    if (document.activeElement === document.body) element.current?.focus();
    const hide = () => setHidden(true);
    document.addEventListener('submit', hide);
    return () => document.removeEventListener('submit', hide);
  }, [recordId]);

  // A refresh of the page writes its address anew.
  useEffect(removeConfirmationParameter);

  if (isHidden) return null;
  return (
    <div ref={element} role="status" tabIndex={-1} className="mb-4 rounded-md">
      <Notice kind="info">{children}</Notice>
    </div>
  );
}

function removeConfirmationParameter(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(CONFIRMATION_PARAMETER)) return;
  url.searchParams.delete(CONFIRMATION_PARAMETER);
  // With the state as it is Next.js lets the address change alone: another page would be a new one,
  // without what is typed on this one.
  history.replaceState(history.state, '', url);
}
