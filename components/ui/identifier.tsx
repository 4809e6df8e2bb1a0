import type { ReactNode } from 'react';

/** An id or code; one click selects the whole of it. */
export function Identifier({ children }: { children: ReactNode }) {
  return <span className="identifier">{children}</span>;
}
