import Link from 'next/link';
import type { ReactNode } from 'react';

type ChoiceLinkProps = { href: string; isCurrent: boolean; children: ReactNode };

/** One of several views to choose from; weight and an underline mark the current one. */
export function ChoiceLink({ href, isCurrent, children }: ChoiceLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'true' : undefined}
      className="text-accent hover:bg-ground aria-[current]:font-strong aria-[current]:text-text rounded-md px-2 py-0.5 underline-offset-3 hover:underline aria-[current]:underline pointer-coarse:py-1.5"
    >
      {children}
    </Link>
  );
}
