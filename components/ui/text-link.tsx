import Link from 'next/link';
import type { ReactNode } from 'react';

type TextLinkProps = {
  href: string;
  title?: string;
  /** In a column of links, where the underline only comes with the pointer. */
  isQuiet?: boolean;
  children: ReactNode;
};

export function TextLink({ href, title, isQuiet, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      title={title}
      prefetch={false}
      className={`text-accent hover:text-accent-strong rounded-xs underline-offset-3 hover:underline ${isQuiet ? '' : 'underline'}`}
    >
      {children}
    </Link>
  );
}
