import { TextLink } from '@/components/ui/text/text-link';
import type { Weekday } from '@/lib/activity/filter/weekdays';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { PROFILE_PATH } from '@/lib/profile/paths';

type ReachHintProps = {
  /** The working hours in words. */
  hours: string;
  weekend: Weekday[];
  zone: string;
};

/** What the columns count, and by which clock. */
export async function ReachHint({ hours, weekend, zone }: ReachHintProps) {
  const t = await getTranslator();
  const days = weekend.map((day) => t(`log.weekdays.${day}`)).join(t('roles.separator'));
  return (
    <p className="text-muted mb-4 max-w-prose text-sm">
      {t.rich('reach.hint', {
        hours,
        zone,
        days: days || t('reach.noWeekend'),
        link: (words) => <TextLink href={PROFILE_PATH}>{words}</TextLink>,
      })}
    </p>
  );
}
