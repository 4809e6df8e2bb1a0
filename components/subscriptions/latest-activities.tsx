import { useTranslations } from 'next-intl';
import { LinkedActivities } from '@/components/activity-log/linked-activities';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityInLine } from '@/lib/activity/query/list-activities';

type LatestActivitiesProps = {
  /** Null when they could not be read in time. */
  activities: ActivityInLine[] | null;
  zone: string;
  /** The view of the log with all of them. */
  allHref: string;
};

/** The latest activities of a subscription. */
export function LatestActivities({ activities, zone, allHref }: LatestActivitiesProps) {
  const t = useTranslations('subscriptions.activity');
  return (
    <PageSection title={t('title')}>
      {activities && activities.length > 0 ? (
        <LinkedActivities caption={t('caption')} activities={activities} context={{ zone }} />
      ) : (
        <p className="text-muted">{t(activities ? 'none' : 'late')}</p>
      )}
      <p className="text-sm print:hidden">
        <TextLink href={allHref}>{t('all')}</TextLink>
      </p>
    </PageSection>
  );
}
