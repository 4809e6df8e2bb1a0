import { useId, type ReactNode } from 'react';

type PageSectionProps = {
  title: string;
  /** What a link to it names after `#`. */
  anchor?: string;
  children: ReactNode;
};

/** A section of a long page, with its own heading. */
export function PageSection({ title, anchor, children }: PageSectionProps) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="mb-8 flex flex-col gap-3">
      <h2 id={id} className="font-strong">
        {title}
      </h2>
      {children}
    </section>
  );
}
