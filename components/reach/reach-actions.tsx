import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { describeOperation } from '@/lib/activity/describe/describe-activity';
import type { Facet } from '@/lib/activity/query/facets';
import type { UserReach } from '@/lib/activity/reach/list-reach';
import { formatCount } from '@/lib/platform/text/format-count';
import { allFiltersHref, userLogHref } from './user-log-href';

const MAX_ACTIONS = 4;

type ReachActionsProps = {
  reach: UserReach;
  /** The display names of the listed customers, by id. */
  customers: ReadonlyMap<string, string>;
  filter: ActivityFilter;
};

/** A user's most frequent action; opens to the actions and customers, each linked to the log. */
export function ReachActions({ reach, customers, filter }: ReachActionsProps) {
  const t = useTranslations('reach');
  const { user, actions, listedCustomers } = reach;
  const otherCustomers = reach.customers - listedCustomers.length;
  return (
    <details>
      <summary className="screen:large:truncate large:max-w-48 rounded-xs min-[1440px]:max-w-72">
        <TopAction actions={actions} />
      </summary>
      <div className="flex flex-wrap gap-x-8 gap-y-2 pt-1 pb-2">
        <List
          title={t('actions')}
          more={
            actions.length > MAX_ACTIONS && (
              <a href={allFiltersHref(filter, user)}>
                {t('moreActions', { count: actions.length - MAX_ACTIONS })}
              </a>
            )
          }
        >
          {actions.slice(0, MAX_ACTIONS).map((action) => (
            <ActionItem key={action.value} action={action} user={user} filter={filter} />
          ))}
        </List>
        {listedCustomers.length > 0 && (
          <List
            title={t('customers')}
            more={
              otherCustomers > 0 && (
                <a href={userLogHref(filter, { user })}>
                  {t('moreCustomers', { count: otherCustomers })}
                </a>
              )
            }
          >
            {listedCustomers.map((id, index) => (
              <li key={id}>
                <a href={userLogHref(filter, { user, customers: [id] })}>
                  <BidiText>{customers.get(id) ?? id}</BidiText>
                </a>
                {index < reach.newCustomers && <span className="text-muted"> · {t('isNew')}</span>}
              </li>
            ))}
          </List>
        )}
      </div>
    </details>
  );
}

function TopAction({ actions }: { actions: Facet[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const [top, ...others] = actions;
  if (!top) return null;
  return (
    <>
      <StoredText>{describeOperation(top.value, t)}</StoredText>{' '}
      <span className="text-muted tabular-nums">{formatCount(top.count, locale)}</span>
      {others.length > 0 && (
        <span className="text-muted"> {t('reach.others', { count: others.length })}</span>
      )}
    </>
  );
}

type ListProps = {
  title: string;
  /** The link to what has no room here, if anything. */
  more: ReactNode;
  children: ReactNode;
};

function List({ title, more, children }: ListProps) {
  return (
    <div className="min-w-0">
      <p className="text-muted text-xs">{title}</p>
      {/* Plain links, styled by their list: a page has hundreds of them, and each would be sent twice. */}
      <ul className="quiet-links">
        {children}
        {more && <li className="text-muted">{more}</li>}
      </ul>
    </div>
  );
}

type ActionItemProps = { action: Facet; user: string; filter: ActivityFilter };

function ActionItem({ action, user, filter }: ActionItemProps) {
  const t = useTranslations();
  const locale = useLocale();
  const label = <StoredText>{describeOperation(action.value, t)}</StoredText>;
  return (
    <li>
      {action.value === '' ? (
        label
      ) : (
        <a href={userLogHref(filter, { user, actions: [action.value] })}>{label}</a>
      )}{' '}
      <span className="text-muted tabular-nums">{formatCount(action.count, locale)}</span>
    </li>
  );
}
