import type { ReactNode } from 'react';
import { BidiText } from './bidi-text';

/** Text in the second colour, beside what is said first. */
export function Muted({ children }: { children: ReactNode }) {
  return (
    <span className="text-muted">
      <BidiText>{children}</BidiText>
    </span>
  );
}
