import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { RolesForm } from '@/components/users/roles-form';
import { UserButtonForm } from '@/components/users/user-button-form';
import { UserStateMark } from '@/components/users/user-state-mark';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstantInWords, now } from '@/lib/time';
import { fixedRolesOf } from '@/lib/users/fixed-roles';
import { refusalOfChange } from '@/lib/users/rules';
import { isInvitationOpen, type User } from '@/lib/users/user';
import { changeRoles, disable, enable, renewLink } from './actions';

type UserViewProps = { user: User; actor: Viewer; otherGlobalAdmins: number };

/** What is known of a user, and what may be done; what may not says why. */
export function UserView({ user, actor, otherGlobalAdmins }: UserViewProps) {
  const situation = { actor: { ...actor, disabledAt: null }, user, otherGlobalAdmins };
  const version = { userId: user.id, version: user.version };
  const access = user.disabledAt ? 'enable' : 'disable';
  return (
    <div className="flex flex-col gap-8">
      <UserFacts user={user} />
      <Section title="What this user may do">
        {/* After a change the boxes begin anew with what is there now. */}
        <RolesForm
          key={user.version}
          action={changeRoles}
          user={version}
          roles={user.roles}
          fixedRoles={fixedRolesOf(situation)}
        />
      </Section>
      <Section title="Sign-in link">
        {/* Disabling voids the link that may be shown here. */}
        <UserButtonForm
          key={access}
          action={renewLink}
          user={version}
          label="New sign-in link"
          refusal={refusalOfChange({ kind: 'link' }, situation)}
        >
          {user.hasPassword
            ? 'For somebody who has lost the password: makes a link by which this user chooses a new one within 7 days. Any earlier link stops working at once; the old password works until the new one is chosen, which ends all sessions of this user.'
            : 'Makes a link by which this user chooses a password within 7 days. Any earlier link stops working at once.'}
        </UserButtonForm>
      </Section>
      <Section title={user.disabledAt ? 'Enable' : 'Disable'}>
        <UserButtonForm
          key={access}
          action={user.disabledAt ? enable : disable}
          user={version}
          label={user.disabledAt ? 'Enable user' : 'Disable user'}
          confirmation={user.disabledAt ? undefined : `Yes, disable ${user.name}`}
          refusal={refusalOfChange({ kind: access }, situation)}
        >
          {user.disabledAt
            ? 'Lets this user sign in again, with the same password and roles.'
            : 'Ends this user’s access at once, open sign-in links included. What the user did stays in the log.'}
        </UserButtonForm>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-4">
      <h2 className="font-strong mb-3">{title}</h2>
      {children}
    </section>
  );
}

function UserFacts({ user }: { user: User }) {
  const at = now();
  return (
    <Facts
      facts={[
        { name: 'State', value: <UserStateMark user={user} at={at} /> },
        { name: 'User since', value: formatInstantInWords(user.createdAt) },
        {
          name: 'Sign-in link',
          value: isInvitationOpen(user, at) ? (
            `Works until ${formatInstantInWords(user.invitationExpiresAt)}`
          ) : (
            <Missing>none that works</Missing>
          ),
        },
        { name: 'User ID', value: <Identifier>{user.id}</Identifier> },
      ]}
    />
  );
}
