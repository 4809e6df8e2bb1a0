import { useId, type ReactNode } from 'react';

/** A part of a long page, under a heading of its own. */
export function PageSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8 flex flex-col gap-3">
      <h2 id={id} className="font-strong">
        {title}
      </h2>
      {children}
    </section>
  );
}
