import { useState, type ReactNode } from 'react';
import { buttonClasses } from '@/components/ui/button/button-classes';

type FormDisclosureProps = {
  /** On its button. */
  label: string;
  /** The same for who does not see what the button is beside. */
  name: string;
  /** Whether the form has something to say when the page arrives. */
  hasProblem: boolean;
  children: ReactNode;
};

/** A button that opens a form below it. */
export function FormDisclosure({ label, name, hasProblem, children }: FormDisclosureProps) {
  // Without scripts, problems must be visible; with scripts, it stays as the reader left it.
  const [isOpen] = useState(hasProblem);
  return (
    <details open={isOpen || undefined}>
      <summary className={`${buttonClasses('plain')} list-none`} aria-label={name}>
        {label}
      </summary>
      {children}
    </details>
  );
}
