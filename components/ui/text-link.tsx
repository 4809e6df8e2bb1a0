import Link from 'next/link';
import type { ReactNode } from 'react';

type TextLinkProps = { href: string; title?: string; children: ReactNode };

export function TextLink({ href, title, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      title={title}
      prefetch={false}
      className="text-accent hover:text-accent-strong rounded-xs underline decoration-1 underline-offset-3 hover:decoration-2"
    >
      {children}
    </Link>
  );
}
