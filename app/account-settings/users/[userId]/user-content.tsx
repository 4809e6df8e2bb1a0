import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DescriptionList } from '@/components/ui/page/description-list';
import { Identifier } from '@/components/ui/text/identifier';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { Missing } from '@/components/ui/text/missing';
import { RolesForm } from '@/components/users/roles-form';
import { UserButtonForm } from '@/components/users/user-button-form';
import { UserStateMark } from '@/components/users/user-state-mark';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { fixedRolesOf } from '@/lib/users/fixed-roles';
import type { LinkMakers } from '@/lib/users/links/link-data';
import type { UserChangeContext } from '@/lib/users/person';
import { refusalOfChange } from '@/lib/users/rules';
import { describeRoles, isInvitationOpen, isOfCompany, type User } from '@/lib/users/user';
import { changeRoles, disable, enable, resetSecondFactor } from './actions';
import { LinkSteps, type DescribedLinkRequest } from './link-steps';

type UserContentProps = {
  user: User;
  context: UserChangeContext;
  linkRequest: DescribedLinkRequest | null;
  /** Who made the current link, if known. */
  makers: LinkMakers | null;
  /** Whether the user may sign in by a link. */
  hasLinks: boolean;
};

/** A user's details and the changes that are allowed; for the others, the reason why not. */
export function UserContent(props: UserContentProps) {
  const { user, context, linkRequest, makers, hasLinks } = props;
  const t = useTranslations();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-8">
      <UserFacts {...{ user, makers, hasLinks }} />
      <Section title={t('users.view.roles')}>
        {isOfCompany(user) ? (
          <CompanyRoles user={user} />
        ) : (
          // After a change, the boxes start again with the stored roles.
          <RolesForm
            key={user.version}
            action={changeRoles}
            user={versionOf(user)}
            roles={user.roles}
            fixedRoles={fixedRolesOf(context, { t, locale })}
          />
        )}
      </Section>
      {hasLinks && (
        <Section title={t('users.view.signInLink')}>
          <LinkSteps {...{ user, context, linkRequest }} />
        </Section>
      )}
      {user.secondFactorSince && <SecondFactor user={user} context={context} />}
      <Access user={user} context={context} />
    </div>
  );
}

function CompanyRoles({ user }: { user: User }) {
  const t = useTranslations();
  return (
    <div className="flex max-w-160 flex-col gap-2">
      <p>{describeRoles(user.roles, t)}</p>
      <p className="text-muted">{t('users.view.rolesOfCompanyHint')}</p>
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

function SecondFactor({ user, context }: ChangeProps) {
  const t = useTranslations();
  const locale = useLocale();
  const refusal = refusalOfChange({ kind: 'resetSecondFactor' }, context);
  return (
    <Section title={t('secondFactor.title')}>
      <UserButtonForm
        action={resetSecondFactor}
        user={versionOf(user)}
        label={t('users.view.resetSecondFactor')}
        confirmation={t('users.view.confirmReset', { name: isolatedText(user.name) })}
        refusal={refusal?.({ t, locale }) ?? null}
      >
        {t('users.view.resetExplained')}
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

type UserFactsProps = Pick<UserContentProps, 'user' | 'makers' | 'hasLinks'>;

function UserFacts({ user, makers, hasLinks }: UserFactsProps) {
  const t = useTranslations('users');
  const secondFactor = useTranslations('secondFactor');
  const inWords = useInstantInWords();
  const at = now();
  const link = isInvitationOpen(user, at) ? (
    <>
      {t('view.linkUntil', { instant: inWords(user.invitationExpiresAt) })}
      {makers && <Makers makers={makers} />}
    </>
  ) : (
    <Missing>{t('view.noLink')}</Missing>
  );
  const factor = user.secondFactorSince ? (
    secondFactor('onSince', { instant: inWords(user.secondFactorSince) })
  ) : (
    <Missing>{secondFactor('off')}</Missing>
  );
  return (
    <DescriptionList
      items={[
        { name: t('state'), value: <UserStateMark user={user} at={at} /> },
        { name: t('view.since'), value: inWords(user.createdAt) },
        { name: t('identityProvider'), value: t(`identityProviders.${user.identityProvider}`) },
        ...(hasLinks ? [{ name: t('view.signInLink'), value: link }] : []),
        ...(isOfCompany(user) ? [] : [{ name: secondFactor('title'), value: factor }]),
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
