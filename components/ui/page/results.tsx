import type { ReactNode } from 'react';

/** The target of the link that skips the filters. */
export const RESULTS_ID = 'results';

type ResultsProps = { label: string; children: ReactNode };

/**
 * The results of a page. Takes the focus when the focused element disappears, such as the last
 * filter. A link to them shows the line above, too, which says where among all of them they are.
 */
export function Results({ label, children }: ResultsProps) {
  return (
    <section id={RESULTS_ID} aria-label={label} tabIndex={-1} className="scroll-mt-6 rounded-xs">
      {children}
    </section>
  );
}
