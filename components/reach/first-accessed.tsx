import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Missing } from '@/components/ui/text/missing';
import { Tag } from '@/components/ui/table/tag';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/query/reach';
import { userLogHref } from './user-log-href';

const MAX_VISIBLE = 3;

type FirstAccessedProps = {
  reach: UserReach;
  /** The display names of the customers, by id. */
  names: ReadonlyMap<string, string>;
  filter: ActivityFilter;
};

/** The customers that a user accessed for the first time ever, each linked to those activities. */
export function FirstAccessed({ reach, names, filter }: FirstAccessedProps) {
  const t = useTranslations('reach');
  const { firstAccessed, firstAccessedCount: count } = reach;
  if (count === 0) return <Missing>{t('noFirst')}</Missing>;
  const others = firstAccessed.slice(MAX_VISIBLE);
  const unlisted = count - firstAccessed.length;
  const listOf = (customers: typeof firstAccessed) => (
    <ul>
      {customers.map(({ id }) => (
        <CustomerItem key={id} {...{ id, name: names.get(id) ?? id, user: reach.user, filter }} />
      ))}
    </ul>
  );
  return (
    <>
      <Tag>{t('firstTime', { count })}</Tag>
      {listOf(firstAccessed.slice(0, MAX_VISIBLE))}
      {others.length > 0 && (
        <details>
          <summary className="text-muted w-fit py-0.5">
            {t('moreCustomers', { count: others.length })}
          </summary>
          {listOf(others)}
          {unlisted > 0 && <p className="text-muted">{t('unnamed', { count: unlisted })}</p>}
        </details>
      )}
    </>
  );
}

type CustomerItemProps = { id: string; name: string; user: string; filter: ActivityFilter };

function CustomerItem({ id, name, user, filter }: CustomerItemProps) {
  const content = <BidiText>{name}</BidiText>;
  if (user === '') return <li>{content}</li>;
  return (
    <li>
      <TextLink href={userLogHref(filter, { user, customers: [id] })} isQuiet>
        {content}
      </TextLink>
    </li>
  );
}
