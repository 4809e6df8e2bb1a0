import type { ReactNode } from 'react';

type SkipLinkProps = { targetId: string; children: ReactNode };

/** A link past repeated content, for keyboard users: invisible until it is focused. */
export function SkipLink({ targetId, children }: SkipLinkProps) {
  return (
    <a
      href={`#${targetId}`}
      className="bg-accent text-on-accent absolute top-1.5 left-2 z-30 rounded-md px-3 py-2 not-focus:sr-only"
    >
      {children}
    </a>
  );
}
