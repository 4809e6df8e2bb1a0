import Link from 'next/link';
import type { ReactNode } from 'react';

type TextLinkProps = {
  href: string;
  title?: string;
  /** The accessible name, when the text alone does not say where the link leads. */
  label?: string;
  /** In a column of links, which look like text until they are hovered or focused. */
  isQuiet?: boolean;
  children: ReactNode;
};

export function TextLink({ href, title, label, isQuiet, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      title={title}
      aria-label={label}
      prefetch={false}
      className={isQuiet ? 'quiet-link' : 'text-link'}
    >
      {children}
    </Link>
  );
}
