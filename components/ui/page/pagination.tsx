import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClasses } from '@/components/ui/button/button-classes';

/** A link to an adjacent page; without an href there is no such page. */
export type PaginationLink = {
  label: string;
  href: string | null;
  /** The attributes of a key that follows the link. */
  shortcut?: { 'data-shortcut': string; 'aria-keyshortcuts': string };
};

type PaginationProps = {
  previous: PaginationLink;
  next: PaginationLink;
  /** Where the page is among the others. */
  position?: ReactNode;
};

/** The links to the pages before and after; nothing where there is one page alone. */
export function Pagination({ previous, next, position }: PaginationProps) {
  const t = useTranslations('ui');
  if (previous.href === null && next.href === null) return null;
  return (
    <nav
      aria-label={t('pages')}
      className="mt-4 flex items-center justify-between gap-2 print:hidden"
    >
      <AdjacentPageLink {...previous}>
        <Icon name="chevron-left" className="size-4" />
        {previous.label}
      </AdjacentPageLink>
      {position && <p className="text-muted text-xs tabular-nums">{position}</p>}
      <AdjacentPageLink {...next}>
        {next.label}
        <Icon name="chevron-right" className="size-4" />
      </AdjacentPageLink>
    </nav>
  );
}

type AdjacentPageLinkProps = Omit<PaginationLink, 'label'> & { children: ReactNode };

function AdjacentPageLink({ href, shortcut, children }: AdjacentPageLinkProps) {
  if (href === null) {
    return (
      <span className="text-muted inline-flex h-8 items-center gap-1.5 px-3 text-sm">
        {children}
      </span>
    );
  }
  return (
    <Link href={href} prefetch={false} className={buttonClasses('plain')} {...shortcut}>
      {children}
    </Link>
  );
}
