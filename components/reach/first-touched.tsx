import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Missing } from '@/components/ui/text/missing';
import { Tag } from '@/components/ui/table/tag';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/query/reach';
import { logOfUser } from './reach-links';

const MOST_AT_ONCE = 3;

type FirstTouchedProps = {
  reach: UserReach;
  /** For reading, of the customers, by their ids. */
  names: ReadonlyMap<string, string>;
  filter: ActivityFilter;
};

/** The customers that a user touched for the first time ever, each leading to what was done there. */
export function FirstTouched({ reach, names, filter }: FirstTouchedProps) {
  const t = useTranslations('reach');
  const { firstTouched, firstTouchedCount: count } = reach;
  if (count === 0) return <Missing>{t('noFirst')}</Missing>;
  const others = firstTouched.slice(MOST_AT_ONCE);
  const unnamed = count - firstTouched.length;
  const listOf = (customers: typeof firstTouched) => (
    <ul>
      {customers.map(({ id }) => (
        <CustomerItem key={id} {...{ id, name: names.get(id) ?? id, user: reach.user, filter }} />
      ))}
    </ul>
  );
  return (
    <>
      <Tag>{t('firstTime', { count })}</Tag>
      {listOf(firstTouched.slice(0, MOST_AT_ONCE))}
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
      <TextLink href={logOfUser(filter, { user, customers: [id] })} isQuiet>
        {told}
      </TextLink>
    </li>
  );
}
