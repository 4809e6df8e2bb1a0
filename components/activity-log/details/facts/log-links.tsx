import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityDetails } from '@/lib/activity/details/details';
import { narrowedLogPath } from '@/lib/activity/paths';

const NAMES = ['user', 'customer', 'action'] as const;

type LogLinksProps = { details: Pick<ActivityDetails, 'facts' | 'log'> };

/** The log of the record's user, customer and action: of the period at hand, and of all time. */
export function LogLinks({ details: { facts, log } }: LogLinksProps) {
  const t = useTranslations('record.links');
  const all = Object.values(facts).flat();
  const values = NAMES.flatMap((name) => {
    const [, text, , id] = all.find(([, , kind]) => kind === name) ?? [];
    const value = id ?? text;
    return value === undefined ? [] : [{ name, value }];
  });
  if (values.length === 0) return null;
  return (
    // No landmark: each state of a record has such a list.
    <ul
      aria-label={t('label')}
      className="text-muted screen:@min-[44rem]:ml-auto flex flex-wrap gap-x-4 gap-y-1 text-xs print:hidden"
    >
      {values.map((value) => (
        <li key={value.name}>
          <TextLink href={narrowedLogPath(log.query, value)}>
            {t('during', { what: t(value.name), period: log.period })}
          </TextLink>
          {' · '}
          <TextLink
            href={narrowedLogPath(log.allQuery, value)}
            label={t('during', { what: t(value.name), period: t('allTime') })}
          >
            {t('allTime')}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
