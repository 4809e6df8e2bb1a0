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
  /** The accessible name, when the text alone does not say where the link leads. */
  label?: string;
  children: ReactNode;
};

/** A link that looks like a button. */
export function ButtonLink({
  href,
  kind = 'plain',
  isOutsideApp,
  title,
  label,
  children,
}: ButtonLinkProps) {
  const className = buttonClasses(kind);
  if (isOutsideApp) {
    return (
      <a href={href} title={title} aria-label={label} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} title={title} aria-label={label} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
