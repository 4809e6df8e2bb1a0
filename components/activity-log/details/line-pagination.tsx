import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClasses } from '@/components/ui/button/button-classes';
import type { PageNavigation } from '@/lib/activity/record/record-pages';
import { GoToPage } from '@/components/activity-log/go-to-page';

type LinePaginationProps = PageNavigation & {
  /** What the lines are. */
  title: string;
  page: { lines: unknown[]; total: number; first?: number };
  /** The anchor of the section on its page. */
  anchor: string;
  /** The state of the record that the section belongs to, if there are several. */
  state?: string;
};

/** The range of lines shown here, and the links to the others; nothing when all are shown. */
export function LinePagination({ title, page, anchor, state, ...others }: LinePaginationProps) {
  const t = useTranslations();
  const { lines, total, first = 0 } = page;
  const { previous, next, goTo } = others;
  if (previous === null && next === null) return null;
  return (
    <nav
      aria-label={t('record.pages', { part: state ? `${title}, ${state}` : title })}
      className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm"
    >
      <PageLink href={previous} anchor={anchor}>
        <Icon name="chevron-left" className="size-4" />
        {t('ui.previous')}
      </PageLink>
      <span className="text-muted tabular-nums">
        {t('record.range', { first: first + 1, last: first + lines.length, total })}
      </span>
      <PageLink href={next} anchor={anchor}>
        {t('ui.next')}
        <Icon name="chevron-right" className="size-4" />
      </PageLink>
      {goTo && <GoToPage {...goTo} anchor={anchor} />}
    </nav>
  );
}

type PageLinkProps = { href: string | null; anchor: string; children: ReactNode };

// A plain link, because the browser then opens the collapsed element that contains the anchor.
function PageLink({ href, anchor, children }: PageLinkProps) {
  if (href === null) return null;
  return (
    <a href={`${href}#${anchor}`} className={`${buttonClasses('plain')} print:hidden`}>
      {children}
    </a>
  );
}
