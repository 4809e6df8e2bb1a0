import { useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/reach';
import { logOfUser } from './reach-links';

/**
 * How much of what a user did lies outside the working hours of the view's zone. The log has no
 * filter by hours, so the link says that it shows all of it.
 */
export function OutsideHours({ reach, filter }: { reach: UserReach; filter: ActivityFilter }) {
  const t = useTranslations('reach');
  const { outsideHours, user } = reach;
  if (outsideHours === 0) return <Missing>{t('noneOutside')}</Missing>;
  return (
    <>
      <StatusMark mark="warning">{t('outsideCount', { count: outsideHours })}</StatusMark>
      {user !== '' && (
        <div className="text-xs">
          <TextLink href={logOfUser(filter, { user })} label={t('allOf', { user })} isQuiet>
            {t('allOfUser')}
          </TextLink>
        </div>
      )}
    </>
  );
}
