import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { CodeForm } from './code-form';
import { GivePasskey } from './give-passkey';

type SecondStepProps = {
  actions: { passkey: FormAction; code: FormAction };
  /** What to ask a passkey; null without any. */
  options: PublicKeyCredentialRequestOptionsJSON | null;
  hasApp: boolean;
  callbackUrl?: string;
  /** What the button of the code says, and says while it works. */
  labels: [string, string];
};

/** Asks for a second factor: for a passkey where there is one and the browser can, or a code. */
export function SecondStep({ actions, options, hasApp, callbackUrl, labels }: SecondStepProps) {
  const t = useTranslations('secondFactor.passkeys');
  return (
    <div className="flex w-full flex-col items-start gap-4">
      <GivePasskey action={actions.passkey} options={options} callbackUrl={callbackUrl}>
        <p className="text-muted">{t('orCode')}</p>
      </GivePasskey>
      <CodeForm
        action={actions.code}
        callbackUrl={callbackUrl}
        isSecondChoice={options !== null}
        hasApp={hasApp}
        labels={labels}
      />
    </div>
  );
}
