import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClasses, type ButtonKind } from './button-classes';

type ButtonLinkProps = {
  href: string;
  kind?: ButtonKind;
  /**
   * For a target that is not a page of this app, such as a download: the browser follows the link
   * itself.
   */
  isOutsideApp?: boolean;
  /** More than its text says. */
  title?: string;
  children: ReactNode;
};

/** A link that looks like a button. */
export function ButtonLink({
  href,
  kind = 'plain',
  isOutsideApp,
  title,
  children,
}: ButtonLinkProps) {
  const className = buttonClasses(kind);
  if (isOutsideApp) {
    return (
      <a href={href} title={title} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} title={title} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
