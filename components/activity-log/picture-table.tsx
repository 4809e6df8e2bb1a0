import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { formatCount } from '@/lib/numbers';

export type PictureRow = {
  /** The time that a bar stands for, in words. */
  period: string;
  /** The view of that time alone; null where it is this one. */
  href: string | null;
  total: number;
  failed: number;
};

type PictureTableProps = { rows: PictureRow[]; zone: string };

/** The picture in figures. Made of roles: the page has one table element, which is the log. */
export function PictureTable({ rows, zone }: PictureTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <details className="text-xs print:hidden">
      <summary className="text-muted hover:text-text w-fit rounded-xs">
        {t('log.picture.table')}
      </summary>
      <div
        role="table"
        aria-label={t('log.picture.caption', { zone })}
        className="picture-table"
        // It scrolls, and without links the keyboard would not get into it.
        tabIndex={rows.some(({ href }) => href) ? undefined : 0}
      >
        <div role="row" className="text-muted">
          <span role="columnheader">{t('log.picture.when')}</span>
          <span role="columnheader">{t('log.picture.all')}</span>
          <span role="columnheader">{t('outcomes.failed')}</span>
        </div>
        {rows.map(({ period, href, total, failed }) => (
          <div key={period} role="row">
            <span role="rowheader">
              {href ? <TextLink href={href}>{period}</TextLink> : period}
            </span>
            <span role="cell">{formatCount(total, locale)}</span>
            <span role="cell">{formatCount(failed, locale)}</span>
          </div>
        ))}
      </div>
    </details>
  );
}
