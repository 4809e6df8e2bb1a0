import Link from 'next/link';
import type { ReactNode } from 'react';

type TextLinkProps = {
  href: string;
  title?: string;
  /** The accessible name, when the text alone does not say where the link leads. */
  label?: string;
  /** In a column of links, where the underline appears only on hover. */
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
      className={`text-accent hover:text-accent-strong rounded-xs underline-offset-3 hover:underline ${isQuiet ? '' : 'underline'}`}
    >
      {children}
    </Link>
  );
}
