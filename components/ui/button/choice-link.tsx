import Link from 'next/link';
import type { ReactNode } from 'react';

type ChoiceLinkProps = {
  href: string;
  /** More than its text says. */
  title?: string;
  isCurrent: boolean;
  children: ReactNode;
};

/** One of several views to choose from; weight and an underline mark the current one. */
export function ChoiceLink({ href, title, isCurrent, children }: ChoiceLinkProps) {
  return (
    <Link
      href={href}
      title={title}
      prefetch={false}
      aria-current={isCurrent ? 'true' : undefined}
      className="choice-link"
    >
      {children}
    </Link>
  );
}
