import { Notice } from '@/components/ui/page/notice';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { findRemovedBefore } from '@/lib/activity/retention/find-removed-before';
import type { Scope } from '@/lib/auth/scope';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { formatDayInWords } from '@/lib/platform/time/time';

type RemovedNoticeProps = { scope: Scope; filter: ActivityFilter };

/** Says where a view reaches into months whose records were removed; nothing for all others. */
export async function RemovedNotice({ scope, filter }: RemovedNoticeProps) {
  const day = await findRemovedBefore(scope, filter);
  if (day === null) return null;
  const t = await getTranslator();
  return (
    <div className="mb-3">
      <Notice kind="info">
        {t('log.removedBefore', { day: formatDayInWords(day, await getCurrentLocale()) })}
      </Notice>
    </div>
  );
}
