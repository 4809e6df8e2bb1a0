import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import { INSIGHTS_PATH } from '@/lib/insights/paths';

/** Links to the figures of the same days, for those who may see them. */
export function NextSteps({ filter }: { filter: ActivityFilter }) {
  const t = useTranslations('insights');
  const query = activityFilterQuery(periodOnly(filter));
  return (
    <section aria-labelledby="next-steps" className="mt-8 print:hidden">
      <h2 id="next-steps" className="font-strong">
        {t('nextSteps')}
      </h2>
      <ul>
        <li>
          <TextLink href={INSIGHTS_PATH + query}>{t('title')}</TextLink>
        </li>
      </ul>
    </section>
  );
}
