import { PackRecords } from '@/components/evidence/pack-records';
import { StatementView } from '@/components/evidence/statement-view';
import { Brand } from '@/components/layout/brand';
import { ButtonLink } from '@/components/ui/button/button-link';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { streamPackRecords } from '@/lib/evidence/archive/record-files';
import { describePack } from '@/lib/evidence/packs/describe-pack';
import { packArchivePath, packPath } from '@/lib/evidence/packs/paths';
import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { newestFirst } from '@/lib/evidence/records/list-pack-entries';
import { toPackRow, type PackRow } from '@/lib/evidence/records/pack-row';
import { formatDayInWords } from '@/lib/platform/time/time';

type PackContentProps = {
  source: PackSource;
  token: string;
  /** Which page of the records, from 1 on. */
  page: number;
};

const PAGE_SIZE = 200;

/** A pack in the customer's language. */
export async function PackContent({ source, token, page }: PackContentProps) {
  const { localizer, statement } = source;
  const { t, locale } = localizer;
  const words = describePack(source);
  const rows = await readRows(source, page);
  return (
    <div lang={locale} className="bg-ground min-h-dvh">
      <header className="border-line bg-raised border-b px-4 py-3">
        <Brand />
      </header>
      <main className="mx-auto max-w-300 px-4 py-8">
        <PageHeader
          eyebrow={words.eyebrow}
          title={words.title}
          action={
            <ButtonLink href={packArchivePath(token)} kind="primary" isOutsideApp>
              {t('evidence.pack.download')}
            </ButtonLink>
          }
        >
          {words.validity}
        </PageHeader>
        <StatementView
          t={t}
          words={words}
          days={statement.days.map(({ day, count }) => ({
            day,
            name: formatDayInWords(day, locale),
            count,
            href: null,
          }))}
          allDaysHref={null}
        />
        <PageSection title={t('evidence.pack.records')}>
          {rows.length > 0 ? (
            <>
              <p className="text-muted">{words.count}</p>
              <PackRecords rows={rows} t={t} />
            </>
          ) : (
            <p>{t('evidence.pack.none')}</p>
          )}
          <Pages {...{ source, token, page }} />
          {words.notes.map((note) => (
            <p key={note} className="text-muted max-w-prose text-xs">
              {note}
            </p>
          ))}
        </PageSection>
        <PageSection title={t('evidence.pack.check')}>
          <p className="max-w-prose">
            {t.rich('evidence.pack.checkText', {
              code: (text) => <code className="identifier">{text}</code>,
            })}
          </p>
        </PageSection>
      </main>
    </div>
  );
}

async function readRows(source: PackSource, page: number): Promise<PackRow[]> {
  const { entries, roles, localizer } = source;
  const shown = newestFirst(entries).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows: PackRow[] = [];
  for await (const records of streamPackRecords(source, shown))
    rows.push(...records.map((record) => toPackRow(record, { t: localizer.t, roles })));
  return rows;
}

function Pages({ source, token, page }: PackContentProps) {
  const { t } = source.localizer;
  const last = Math.ceil(source.entries.length / PAGE_SIZE);
  if (last <= 1) return null;
  const hrefOf = (number: number) => packPath(token) + (number === 1 ? '' : `?page=${number}`);
  return (
    <nav aria-label={t('evidence.pack.pages')} className="flex gap-2 print:hidden">
      {page > 1 && (
        <ButtonLink href={hrefOf(Math.min(page - 1, last))} isOutsideApp>
          {t('evidence.pack.newer')}
        </ButtonLink>
      )}
      {page < last && (
        <ButtonLink href={hrefOf(page + 1)} isOutsideApp>
          {t('evidence.pack.older')}
        </ButtonLink>
      )}
    </nav>
  );
}
