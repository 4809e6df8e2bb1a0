import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClasses, type ButtonKind } from './button-classes';

type ButtonLinkProps = {
  href: string;
  kind?: ButtonKind;
  /** For what is no page of this app, such as a download: the browser itself follows the link. */
  isOutsideApp?: boolean;
  children: ReactNode;
};

/** A link that looks like a button. */
export function ButtonLink({ href, kind = 'plain', isOutsideApp, children }: ButtonLinkProps) {
  const className = buttonClasses(kind);
  if (isOutsideApp) {
    return (
      <a href={href} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
