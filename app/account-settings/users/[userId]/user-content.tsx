import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DescriptionList } from '@/components/ui/page/description-list';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { RolesForm } from '@/components/users/roles-form';
import { UserButtonForm } from '@/components/users/user-button-form';
import { UserStateMark } from '@/components/users/user-state-mark';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords, now } from '@/lib/platform/time/time';
import { fixedRolesOf } from '@/lib/users/fixed-roles';
import type { LinkMakers } from '@/lib/users/links/link-data';
import type { UserChangeContext } from '@/lib/users/person';
import { refusalOfChange } from '@/lib/users/rules';
import { isInvitationOpen, type User } from '@/lib/users/user';
import { changeRoles, disable, enable } from './actions';
import { LinkSteps, type DescribedLinkRequest } from './link-steps';

type UserContentProps = {
  user: User;
  context: UserChangeContext;
  linkRequest: DescribedLinkRequest | null;
  /** Who made the current link, if known. */
  makers: LinkMakers | null;
};

/** A user's details and the changes that are allowed; for the others, the reason why not. */
export function UserContent({ user, context, linkRequest, makers }: UserContentProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-8">
      <UserFacts user={user} makers={makers} />
      <Section title={t('users.view.mayDo')}>
        {/* After a change, the boxes start again with the stored roles. */}
        <RolesForm
          key={user.version}
          action={changeRoles}
          user={versionOf(user)}
          roles={user.roles}
          fixedRoles={fixedRolesOf(context, { t, locale })}
        />
      </Section>
      <Section title={t('users.view.signInLink')}>
        <LinkSteps {...{ user, context, linkRequest }} />
      </Section>
      <Access user={user} context={context} />
    </div>
  );
}

type ChangeProps = { user: User; context: UserChangeContext };

function Access({ user, context }: ChangeProps) {
  const t = useTranslations();
  const locale = useLocale();
  const kind = user.disabledAt ? 'enable' : 'disable';
  return (
    <Section title={t(`users.view.${kind}`)}>
      <UserButtonForm
        key={kind}
        action={user.disabledAt ? enable : disable}
        user={versionOf(user)}
        label={t(`users.view.${kind}User`)}
        confirmation={
          user.disabledAt
            ? undefined
            : t('users.view.confirmDisabling', { name: isolatedText(user.name) })
        }
        refusal={refusalOfChange({ kind }, context)?.({ t, locale }) ?? null}
      >
        {t(`users.view.${kind}Explained`)}
      </UserButtonForm>
    </Section>
  );
}

function versionOf(user: User) {
  return { userId: user.id, version: user.version };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-hairline border-t pt-4">
      <h2 className="font-strong mb-3">{title}</h2>
      {children}
    </section>
  );
}

function UserFacts({ user, makers }: Pick<UserContentProps, 'user' | 'makers'>) {
  const t = useTranslations('users');
  const locale = useLocale();
  const at = now();
  const link = isInvitationOpen(user, at) ? (
    <>
      {t('view.linkUntil', { instant: formatInstantInWords(user.invitationExpiresAt, { locale }) })}
      {makers && <Makers makers={makers} />}
    </>
  ) : (
    <Missing>{t('view.noLink')}</Missing>
  );
  return (
    <DescriptionList
      items={[
        { name: t('state'), value: <UserStateMark user={user} at={at} /> },
        { name: t('view.since'), value: formatInstantInWords(user.createdAt, { locale }) },
        { name: t('view.signInLink'), value: link },
        { name: t('view.id'), value: <Identifier>{user.id}</Identifier> },
      ]}
    />
  );
}

function Makers({ makers: { madeBy, askedBy } }: { makers: LinkMakers }) {
  const t = useTranslations('users.view');
  const [maker, asker] = [madeBy, askedBy].map((email) => isolatedText(email ?? ''));
  const text =
    madeBy === null
      ? t('madeByOperator')
      : askedBy === null
        ? t('madeBy', { maker: maker ?? '' })
        : t('madeByTwo', { maker: maker ?? '', asker: asker ?? '' });
  return (
    <span className="text-muted block text-xs">
      <BidiText>{text}</BidiText>
    </span>
  );
}
