import { OwnPasswordForm } from '@/components/second-factor/own-password-form';
import { SecondStep } from '@/components/second-factor/second-step';
import { PageSection } from '@/components/ui/page/page-section';
import type { OwnConfirmation } from '@/lib/auth/second-factor/own-confirmation';
import { findRequestOptions } from '@/lib/auth/second-factor/passkeys/options';
import type { StoredProof } from '@/lib/auth/second-factor/stored-proof';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { confirmByCode, confirmByPasskey, confirmPassword } from './confirm-actions';

type OwnSecondStepProps = {
  proof: StoredProof;
  /** Null before the password. */
  confirmation: OwnConfirmation | null;
};

/** Asks again who somebody is, before they change their second factor. */
export async function OwnSecondStep({ proof, confirmation }: OwnSecondStepProps) {
  const t = await getTranslator();
  const isOn = proof.secondFactorSince !== null;
  const explained = confirmation ? 'factor' : isOn ? 'passwordFirst' : 'password';
  const label = t('secondFactor.continue');
  return (
    <PageSection title={t('secondFactor.own.title')}>
      <p className="text-muted">{t(`secondFactor.own.${explained}`)}</p>
      {confirmation ? (
        <div className="max-w-90">
          <SecondStep
            actions={{ passkey: confirmByPasskey, code: confirmByCode }}
            options={await findRequestOptions(confirmation.user, confirmation.challenge)}
            hasApp={proof.secondFactor !== null}
            labels={[label, label]}
          />
        </div>
      ) : (
        <OwnPasswordForm action={confirmPassword} />
      )}
    </PageSection>
  );
}
