import type { ReactNode } from 'react';

type SkipLinkProps = { targetId: string; children: ReactNode };

/** A link past repeated content, for keyboard users: invisible until it is focused. */
export function SkipLink({ targetId, children }: SkipLinkProps) {
  return (
    <a href={`#${targetId}`} className="skip-link">
      {children}
    </a>
  );
}
