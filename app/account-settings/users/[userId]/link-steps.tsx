import { useLocale, useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { UserButtonForm } from '@/components/users/user-button-form';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { nextLinkStep, type LinkStep } from '@/lib/users/links/link-rules';
import type { UserChangeContext } from '@/lib/users/person';
import { refusalOfChange } from '@/lib/users/rules';
import type { LinkRequest, User } from '@/lib/users/user';
import { takeLinkStep } from './actions';

/** A request for a link that waits for approval, with the sign-in name of who made it. */
export type DescribedLinkRequest = LinkRequest & { requesterEmail: string };

type LinkStepsProps = {
  user: User;
  situation: UserChangeContext;
  request: DescribedLinkRequest | null;
};

const EXPLANATIONS = {
  link: 'newLinkForInvited',
  askLink: 'askLinkExplained',
  approveLink: 'approveLinkExplained',
  declineLink: 'declineLinkExplained',
} as const satisfies Record<LinkStep, string>;

const LABELS = { link: 'newLink', askLink: 'askLink', approveLink: 'approveLink' } as const;

/** How the user gets a new sign-in link: by one admin, or by two, of whom the second approves. */
export function LinkSteps({ user, situation, request }: LinkStepsProps) {
  const t = useTranslations('users.view');
  const step = nextLinkStep(situation);
  return (
    <div className="flex flex-col gap-4">
      {request && <Request request={request} />}
      {/* One form for every step, so that a link which it has just shown stays. Disabling voids it. */}
      <Step
        key={user.disabledAt ? 'disabled' : 'enabled'}
        {...{ user, situation, step }}
        label={t(LABELS[step])}
      />
      {request && <Step {...{ user, situation }} step="declineLink" label={t('declineLink')} />}
    </div>
  );
}

type StepProps = Pick<LinkStepsProps, 'user' | 'situation'> & { step: LinkStep; label: string };

function Step({ user, situation, step, label }: StepProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <UserButtonForm
      action={takeLinkStep}
      user={{ userId: user.id, version: user.version }}
      step={step}
      label={label}
      refusal={refusalOfChange({ kind: step }, situation)?.({ t, locale }) ?? null}
    >
      {t(`users.view.${EXPLANATIONS[step]}`)}
    </UserButtonForm>
  );
}

function Request({
  request: { requesterEmail, askedAt, endsAt },
}: {
  request: DescribedLinkRequest;
}) {
  const t = useTranslations('users.view');
  const locale = useLocale();
  const told = {
    asker: isolatedText(requesterEmail),
    askedAt: formatInstantInWords(askedAt, { locale }),
    endsAt: formatInstantInWords(endsAt, { locale }),
  };
  return (
    <p className="max-w-160">
      <BidiText>{t('linkAsked', told)}</BidiText>
    </p>
  );
}
