import { useLocale, useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { Facet } from '@/lib/activity/query/facets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/query/reach';
import { describeOperation } from '@/lib/activity/describe/describe-activity';
import { formatCount } from '@/lib/platform/text/format-count';
import { userLogHref } from './user-log-href';

const MAX_VISIBLE = 4;

/** A user's actions with their counts, the most frequent first, each linked to those activities. */
export function ReachActions({ reach, filter }: { reach: UserReach; filter: ActivityFilter }) {
  const t = useTranslations('reach');
  const others = reach.actions.slice(MAX_VISIBLE);
  const listOf = (actions: Facet[]) => (
    <ul>
      {actions.map((action) => (
        <ActionItem key={action.value} action={action} user={reach.user} filter={filter} />
      ))}
    </ul>
  );
  return (
    <>
      {listOf(reach.actions.slice(0, MAX_VISIBLE))}
      {others.length > 0 && (
        <details>
          <summary className="text-muted w-fit py-0.5">
            {t('moreActions', { count: others.length })}
          </summary>
          {listOf(others)}
        </details>
      )}
    </>
  );
}

type ActionItemProps = { action: Facet; user: string; filter: ActivityFilter };

function ActionItem({ action, user, filter }: ActionItemProps) {
  const t = useTranslations();
  const locale = useLocale();
  const label = <StoredText>{describeOperation(action.value, t)}</StoredText>;
  return (
    <li>
      {user === '' || action.value === '' ? (
        label
      ) : (
        <TextLink href={userLogHref(filter, { user, actions: [action.value] })} isQuiet>
          {label}
        </TextLink>
      )}
      {'\u00a0'}
      <span className="text-muted tabular-nums">{formatCount(action.count, locale)}</span>
    </li>
  );
}
