import type { ReactNode } from 'react';

type SkipLinkProps = { targetId: string; children: ReactNode };

/** A way past what stands between, for the keyboard: nobody sees it before it has the focus. */
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
