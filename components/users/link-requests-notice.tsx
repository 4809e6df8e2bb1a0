import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/page/notice';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { userPath } from '@/lib/users/paths';
import type { User } from '@/lib/users/user';

/**
 * The users with an open link request, so that an admin who may approve notices; null without any.
 */
export function LinkRequestsNotice({ users, total }: { users: User[]; total: number }) {
  const t = useTranslations('users.waiting');
  if (users.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice kind="info">
        <p>{t('title', { count: total })}</p>
        <ul className="flex flex-wrap gap-x-4">
          {users.map(({ id, name }) => (
            <li key={id}>
              <TextLink href={userPath(id)}>
                <StoredText>{name}</StoredText>
              </TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
