import Link from 'next/link';
import type { ReactNode } from 'react';

type ZoneLinkProps = { href: string; isCurrent: boolean; children: ReactNode };

/** A zone to choose; the one in force is marked by weight and a line. */
export function ZoneLink({ href, isCurrent, children }: ZoneLinkProps) {
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
