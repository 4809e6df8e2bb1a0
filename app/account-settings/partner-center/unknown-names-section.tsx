import { UnknownNamesTable } from '@/components/partner-center/unknown-names-table';
import { PageSection } from '@/components/ui/page/page-section';
import { listUnknownNames, recentDays } from '@/lib/activity/query/unknown-names';
import type { Scope } from '@/lib/auth/scope';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { formatDayInWords, now } from '@/lib/platform/time/time';

/**
 * Names that Partner Center has started to use and that have no translation; null when there are
 * none.
 */
export async function UnknownNamesSection({ scope }: { scope: Scope }) {
  const filter = recentDays(now());
  const unknown = await listUnknownNames(scope, filter);
  if (Object.values(unknown).every(({ names }) => names.length === 0)) return null;
  const { t, locale } = await getLocalizer();
  const [from, to] = [formatDayInWords(filter.from, locale), formatDayInWords(filter.to, locale)];
  return (
    <PageSection title={t('partnerCenter.unknownNames.title')}>
      <p className="text-muted max-w-160">
        {t('partnerCenter.unknownNames.explained', { from, to })}
      </p>
      <UnknownNamesTable unknown={unknown} filter={filter} />
    </PageSection>
  );
}
