import { useId, type ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { PageSection } from '@/components/ui/page/page-section';
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
          {days.length > 0 && <DayList days={days} t={t} />}
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

function DayList({ days, t }: Pick<StatementViewProps, 'days' | 't'>) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <p id={id} className="text-muted text-xs">
        {t('evidence.statement.byDay')}
      </p>
      <ul
        aria-labelledby={id}
        className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-6 tabular-nums"
      >
        {days.map(({ day, name, count, href }) => (
          <li key={day} className="border-hairline flex justify-between gap-2 border-b py-1">
            {href === null ? (
              name
            ) : (
              <FileLink href={href} label={t('evidence.statement.textOf', { day: name })}>
                {name}
              </FileLink>
            )}{' '}
            <span className="font-strong">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FileLinkProps = { href: string; label?: string; children: ReactNode };

// A text, which is no page of the app.
function FileLink({ href, label, children }: FileLinkProps) {
  return (
    <a href={href} aria-label={label} className="text-link">
      {children}
    </a>
  );
}
