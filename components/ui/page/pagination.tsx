import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClasses } from '@/components/ui/button/button-classes';

/** A link to an adjacent page; without an href there is no such page. */
export type PaginationLink = { label: string; href: string | null };

export function Pagination({ previous, next }: { previous: PaginationLink; next: PaginationLink }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('pages')} className="mt-4 flex justify-between gap-2 print:hidden">
      <AdjacentPageLink href={previous.href}>
        <ChevronLeft className="size-4" aria-hidden />
        {previous.label}
      </AdjacentPageLink>
      <AdjacentPageLink href={next.href}>
        {next.label}
        <ChevronRight className="size-4" aria-hidden />
      </AdjacentPageLink>
    </nav>
  );
}

function AdjacentPageLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) {
    return (
      <span className="text-muted inline-flex h-8 items-center gap-1.5 px-3 text-sm">
        {children}
      </span>
    );
  }
  return (
    <Link href={href} prefetch={false} className={buttonClasses('plain')}>
      {children}
    </Link>
  );
}
