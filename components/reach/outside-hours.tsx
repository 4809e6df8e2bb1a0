import { useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/text/missing';
import { StatusMark } from '@/components/ui/table/status-mark';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { intersectHours, OUTSIDE_WORKING_HOURS } from '@/lib/activity/filter/hours';
import type { UserReach } from '@/lib/activity/query/reach';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { userLogHref } from './user-log-href';

/** The number of a user's activities outside working hours in the view's zone, linked to them. */
export function OutsideHours({ reach, filter }: { reach: UserReach; filter: ActivityFilter }) {
  const t = useTranslations('reach');
  const { outsideHours: count, user } = reach;
  if (count === 0) return <Missing>{t('noneOutside')}</Missing>;
  // In a view of certain hours, those outside working hours may be two parts of a day.
  const hours = intersectHours(OUTSIDE_WORKING_HOURS, filter.hours);
  const content = <StatusMark mark="warning">{t('outsideCount', { count })}</StatusMark>;
  if (!hours || user === '') return content;
  const label = t('outsideLink', { count, user: isolatedText(user) });
  return (
    <TextLink href={userLogHref(filter, { user, hours })} label={label} isQuiet>
      {content}
    </TextLink>
  );
}
