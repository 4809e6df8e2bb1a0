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
  /** For reading, of the customers, by their ids. */
  names: ReadonlyMap<string, string>;
  filter: ActivityFilter;
};

/** The customers that a user touched for the first time ever, each leading to what was done there. */
export function FirstAccessed({ reach, names, filter }: FirstAccessedProps) {
  const t = useTranslations('reach');
  const { firstAccessed, firstAccessedCount: count } = reach;
  if (count === 0) return <Missing>{t('noFirst')}</Missing>;
  const others = firstAccessed.slice(MAX_VISIBLE);
  const unnamed = count - firstAccessed.length;
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
          {unnamed > 0 && <p className="text-muted">{t('unnamed', { count: unnamed })}</p>}
        </details>
      )}
    </>
  );
}

type CustomerItemProps = { id: string; name: string; user: string; filter: ActivityFilter };

function CustomerItem({ id, name, user, filter }: CustomerItemProps) {
  const told = <BidiText>{name}</BidiText>;
  if (user === '') return <li>{told}</li>;
  return (
    <li>
      <TextLink href={userLogHref(filter, { user, customers: [id] })} isQuiet>
        {told}
      </TextLink>
    </li>
  );
}
