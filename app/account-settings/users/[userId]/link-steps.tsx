import { useLocale, useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { UserButtonForm } from '@/components/users/user-button-form';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { nextLinkStep, type LinkStep } from '@/lib/users/links/link-rules';
import type { UserChangeContext } from '@/lib/users/person';
import { refusalOfChange } from '@/lib/users/rules';
import type { LinkRequest, User } from '@/lib/users/user';
import { takeLinkStep } from './actions';

/** An open link request, with the sign-in name of who made it. */
export type DescribedLinkRequest = LinkRequest & { requesterEmail: string };

type LinkStepsProps = {
  user: User;
  context: UserChangeContext;
  linkRequest: DescribedLinkRequest | null;
};

const EXPLANATIONS = {
  link: 'newLinkForInvited',
  askLink: 'askLinkExplained',
  approveLink: 'approveLinkExplained',
  declineLink: 'declineLinkExplained',
} as const satisfies Record<LinkStep, string>;

const LABELS = { link: 'newLink', askLink: 'askLink', approveLink: 'approveLink' } as const;

/** How a user gets a new sign-in link: from one admin, or from two, the second of whom approves. */
export function LinkSteps({ user, context, linkRequest }: LinkStepsProps) {
  const t = useTranslations('users.view');
  const step = nextLinkStep(context);
  return (
    <div className="flex flex-col gap-4">
      {linkRequest && <Request linkRequest={linkRequest} />}
      {/* One form for every step, so that a link just shown stays visible. Disabling voids it. */}
      <Step
        key={user.disabledAt ? 'disabled' : 'enabled'}
        {...{ user, context, step }}
        label={t(LABELS[step])}
      />
      {linkRequest && <Step {...{ user, context }} step="declineLink" label={t('declineLink')} />}
    </div>
  );
}

type StepProps = Pick<LinkStepsProps, 'user' | 'context'> & { step: LinkStep; label: string };

function Step({ user, context, step, label }: StepProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <UserButtonForm
      action={takeLinkStep}
      user={{ userId: user.id, version: user.version }}
      step={step}
      label={label}
      refusal={refusalOfChange({ kind: step }, context)?.({ t, locale }) ?? null}
    >
      {t(`users.view.${EXPLANATIONS[step]}`)}
    </UserButtonForm>
  );
}

function Request({
  linkRequest: { requesterEmail, askedAt, endsAt },
}: {
  linkRequest: DescribedLinkRequest;
}) {
  const t = useTranslations('users.view');
  const inWords = useInstantInWords();
  const values = {
    asker: isolatedText(requesterEmail),
    askedAt: inWords(askedAt),
    endsAt: inWords(endsAt),
  };
  return (
    <p className="max-w-160">
      <BidiText>{t('linkAsked', values)}</BidiText>
    </p>
  );
}
