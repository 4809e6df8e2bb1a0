import { Breakable } from '@/components/ui/breakable';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { Missing } from '@/components/ui/missing';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { userPath } from '@/lib/users/paths';
import { describeRoles, type User } from '@/lib/users/user';
import { UserStateMark } from './user-state-mark';

const NAME: Column = { name: 'Name' };
const EMAIL: Column = { name: 'E-mail' };
const ROLES: Column = { name: 'Roles' };
const STATE: Column = { name: 'State' };

type UserTableProps = {
  users: User[];
  /** The id of who looks. */
  viewerId: string;
  at: Date;
};

export function UserTable({ users, viewerId, at }: UserTableProps) {
  return (
    <DataTable caption="Users" columns={[NAME, EMAIL, ROLES, STATE]}>
      {users.map((user) => (
        <DataRow key={user.id}>
          <DataCell column={NAME}>
            <TextLink href={userPath(user.id)} isQuiet>
              {user.name}
            </TextLink>{' '}
            {user.id === viewerId && <Tag>You</Tag>}
          </DataCell>
          <DataCell column={EMAIL}>
            <Breakable at={/(?=@)/}>{user.email}</Breakable>
          </DataCell>
          <DataCell column={ROLES}>
            {user.roles.length > 0 ? describeRoles(user.roles) : <Missing>none</Missing>}
          </DataCell>
          <DataCell column={STATE}>
            <UserStateMark user={user} at={at} />
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
