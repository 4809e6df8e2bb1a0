import { ClientMessages } from '@/app/_page/client-messages';
import { PackForm } from '@/components/evidence/pack-form';
import { PackTable } from '@/components/evidence/pack-table';
import { StatementView } from '@/components/evidence/statement-view';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageSection } from '@/components/ui/page/page-section';
import { dayTextPath, DAYS_TEXT_PATH } from '@/lib/api/paths';
import type { Scope } from '@/lib/auth/scope';
import type { EvidencePeriod } from '@/lib/evidence/packs/evidence-pack';
import { listPacks } from '@/lib/evidence/packs/list-packs';
import { describeStatement } from '@/lib/evidence/statement/describe-statement';
import { readStatement } from '@/lib/evidence/statement/read-statement';
import type { Statement } from '@/lib/evidence/statement/statement';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Locale } from '@/lib/platform/i18n/locales';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayInWords, now } from '@/lib/platform/time/time';
import { makePackOfForm, withdrawPackOfForm } from './actions';

type EvidenceContentProps = {
  scope: Scope;
  customer: { id: string; name: string };
  period: EvidencePeriod;
  path: string;
};

/** The statement about a customer and some days, and the customer's packs. */
export async function EvidenceContent(content: EvidenceContentProps) {
  const { scope, customer, period, path } = content;
  const localizer = await getLocalizer();
  const { t } = localizer;
  const checkpoint = await findCheckpoint(scope);
  if (!checkpoint) {
    return (
      <EmptyState title={t('evidence.notSealed.title')}>{t('evidence.notSealed.text')}</EmptyState>
    );
  }
  const statement = await readStatement(scope, { customerId: customer.id, period, checkpoint });
  const packs = await listPacks(scope, customer.id);
  return (
    <>
      <StatementView
        t={t}
        words={describeStatement(statement, { ...localizer, customer: customer.name })}
        days={daysOf(statement, localizer.locale)}
        allDaysHref={`${DAYS_TEXT_PATH}?size=${checkpoint.size}`}
      />
      <PageSection title={t('evidence.packs.title')}>
        <p className="text-muted max-w-prose">
          {t('evidence.packs.about', { customer: isolatedText(customer.name) })}
        </p>
        <ClientMessages of={['forms', 'evidence']}>
          <PackForm
            // Another period starts the form anew.
            key={`${period.from} ${period.to}`}
            action={makePackOfForm}
            customerId={customer.id}
            period={period}
            locale={localizer.locale}
            path={path}
          />
          {packs.length > 0 ? (
            <PackTable packs={packs} at={now()} withdraw={withdrawPackOfForm} />
          ) : (
            <p>{t('evidence.packs.none')}</p>
          )}
        </ClientMessages>
      </PageSection>
    </>
  );
}

function daysOf({ days, checkpoint }: Statement, locale: Locale) {
  return days.map(({ day, count }) => ({
    day,
    name: formatDayInWords(day, locale),
    count,
    href: `${dayTextPath(day)}?size=${checkpoint.size}`,
  }));
}
