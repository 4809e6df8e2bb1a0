import { useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import { Tag } from '@/components/ui/table/tag';
import { TextLink } from '@/components/ui/text/text-link';
import { userPath } from '@/lib/users/paths';
import { describeRoles, isOfCompany, type User } from '@/lib/users/user';
import { UserStateMark } from './user-state-mark';

type UserTableProps = {
  users: User[];
  /** The id of the viewer. */
  viewerId: string;
  at: Date;
};

type UserColumns = Record<'name' | 'email' | 'roles' | 'state', Column>;

export function UserTable({ users, viewerId, at }: UserTableProps) {
  const t = useTranslations('users');
  const columns: UserColumns = {
    name: { name: t('name') },
    email: { name: t('email') },
    roles: { name: t('roles') },
    state: { name: t('state') },
  };
  return (
    <DataTable caption={t('caption')} columns={Object.values(columns)}>
      {users.map((user) => (
        <UserRow key={user.id} {...{ user, columns, at }} isViewer={user.id === viewerId} />
      ))}
    </DataTable>
  );
}

type UserRowProps = { user: User; columns: UserColumns; isViewer: boolean; at: Date };

function UserRow({ user, columns, isViewer, at }: UserRowProps) {
  const t = useTranslations();
  return (
    <DataRow>
      <DataCell column={columns.name}>
        <TextLink href={userPath(user.id)} isQuiet>
          <StoredText>{user.name}</StoredText>
        </TextLink>{' '}
        {isViewer && <Tag>{t('users.you')}</Tag>}
        {isOfCompany(user) && <Tag>{t(`users.identityProviders.${user.identityProvider}`)}</Tag>}
      </DataCell>
      <DataCell column={columns.email}>
        <StoredText breakAt={/(?=@)/}>{user.email}</StoredText>
      </DataCell>
      <DataCell column={columns.roles}>
        {user.roles.length > 0 ? (
          describeRoles(user.roles, t)
        ) : (
          <Missing>{t('users.noRoles')}</Missing>
        )}
      </DataCell>
      <DataCell column={columns.state}>
        <UserStateMark user={user} at={at} />
      </DataCell>
    </DataRow>
  );
}
