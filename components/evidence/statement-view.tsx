import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { PageSection } from '@/components/ui/page/page-section';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { StatementInWords } from '@/lib/evidence/statement/describe-statement';

type StatementViewProps = {
  /** Of the reader, who need not be the viewer. */
  t: Localizer['t'];
  words: StatementInWords;
  /** The days with records, in words, each with where its text is read. */
  days: { day: string; name: string; count: number; href: string | null }[];
  /** Where the list of all days is read. */
  allDaysHref: string | null;
};

/** What the log says of a customer and some days, and beside it what it does not. */
export function StatementView({ t, words, days, allDaysHref }: StatementViewProps) {
  const [outcome, ...rest] = words.says;
  return (
    <div className="@container">
      <div className="grid gap-x-10 @min-[52rem]:grid-cols-2">
        <PageSection title={t('evidence.statement.title')}>
          <p className="font-strong max-w-prose text-balance">
            <BidiText>{outcome}</BidiText>
          </p>
          {rest.map((sentence) => (
            <p key={sentence} className="max-w-prose">
              <BidiText>{sentence}</BidiText>
            </p>
          ))}
          {days.length > 0 && <DayTable days={days} t={t} />}
          {allDaysHref && (
            <p className="text-muted text-xs print:hidden">
              <FileLink href={allDaysHref}>{t('evidence.statement.allDays')}</FileLink>
            </p>
          )}
        </PageSection>
        <PageSection title={t('evidence.limits.title')}>
          <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5">
            {words.doesNotSay.map((sentence) => (
              <li key={sentence}>
                <BidiText>{sentence}</BidiText>
              </li>
            ))}
          </ul>
        </PageSection>
      </div>
    </div>
  );
}

function DayTable({ days, t }: Pick<StatementViewProps, 'days' | 't'>) {
  const [day, count, text] = [
    { name: t('evidence.statement.day'), wrap: 'never' as const },
    { name: t('evidence.statement.count'), isNumber: true },
    { name: t('evidence.statement.text'), hasNamedValues: true },
  ];
  const hasTexts = days.some(({ href }) => href !== null);
  return (
    <DataTable
      kind="compact"
      caption={t('evidence.statement.title')}
      columns={hasTexts ? [day, count, text] : [day, count]}
    >
      {days.map((each) => (
        <DataRow key={each.day}>
          <DataCell column={day}>{each.name}</DataCell>
          <DataCell column={count}>{each.count}</DataCell>
          {each.href && (
            <DataCell column={text}>
              <FileLink href={each.href}>
                {t('evidence.statement.textOf', { day: each.day })}
              </FileLink>
            </DataCell>
          )}
        </DataRow>
      ))}
    </DataTable>
  );
}

// A text, which is no page of the app.
function FileLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-link">
      {children}
    </a>
  );
}
