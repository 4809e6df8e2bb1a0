import type { ReactNode } from 'react';

/** A short word set apart, such as a cloud or "Trial". */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="border-line text-muted inline-block shrink-0 rounded border px-1.5 text-xs whitespace-nowrap">
      {children}
    </span>
  );
}
