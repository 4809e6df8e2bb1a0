import { RemovedTable } from '@/components/retention/removed-table';
import { PageSection } from '@/components/ui/page/page-section';
import { listRemovedMonths } from '@/lib/activity/retention/removal/removed-months';
import type { Scope } from '@/lib/auth/scope';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { formatDayInWords, type Day } from '@/lib/platform/time/time';

type RemovedContentProps = { scope: Scope; removedBefore: Day | null };

/** What was removed of the partner's log; nothing before the first removal. */
export async function RemovedContent({ scope, removedBefore }: RemovedContentProps) {
  if (removedBefore === null) return null;
  const t = await getTranslator();
  const day = formatDayInWords(removedBefore, await getCurrentLocale());
  return (
    <PageSection title={t('retention.removed.title')}>
      <p>{t('retention.removed.about', { day })}</p>
      <RemovedTable months={await listRemovedMonths(scope)} />
    </PageSection>
  );
}
