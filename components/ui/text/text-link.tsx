import Link from 'next/link';
import type { ReactNode } from 'react';

type TextLinkProps = {
  href: string;
  title?: string;
  /** What it is read out as, where its text alone would not say where it leads. */
  label?: string;
  /** In a column of links, where the underline only comes with the pointer. */
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
