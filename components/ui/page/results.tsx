import type { ReactNode } from 'react';

/** Where the way past the filters leads. */
export const RESULTS_ID = 'results';

type ResultsProps = { label: string; children: ReactNode };

/** What a page was asked for. It takes the focus when what had it has gone, such as the last filter. */
export function Results({ label, children }: ResultsProps) {
  return (
    <section id={RESULTS_ID} aria-label={label} tabIndex={-1} className="rounded-xs">
      {children}
    </section>
  );
}
