import { headers } from 'next/headers';
import { NewFactorToScan } from '@/components/second-factor/new-factor';
import { NewPasskeyForm } from '@/components/second-factor/new-passkey-form';
import { SetUpForm } from '@/components/second-factor/set-up-form';
import { describeNewSecret } from '@/lib/auth/second-factor/authenticator-app/describe-new-secret';
import type { NewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import { findCreationOptions } from '@/lib/auth/second-factor/passkeys/options';
import { suggestName } from '@/lib/auth/second-factor/passkeys/suggest-name';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { addPasskeyAndSignIn, setUpAndSignIn } from './actions';

type SetUpStepProps = {
  /** Null once one of the forms has signed in and shows the recovery codes. */
  pending: PendingSignIn | null;
  email: string | undefined;
  newSecret: NewSecret | null;
  /** Where the recovery codes lead on to. */
  path: string;
};

/** Sets up the second factor that a company requires: a passkey where the browser can, or an app. */
export async function SetUpStep({ pending, email = '', newSecret, path }: SetUpStepProps) {
  const t = await getTranslator();
  const options = pending && (await findCreationOptions(pending.user, { ...pending, email }));
  return (
    <>
      <NewPasskeyForm
        action={addPasskeyAndSignIn}
        options={options}
        name={suggestName((await headers()).get('user-agent') ?? '')}
      >
        <p className="text-muted">{t('secondFactor.passkeys.orApp')}</p>
      </NewPasskeyForm>
      <SetUpForm action={setUpAndSignIn} continueHref={path} isSecondChoice={options !== null}>
        {newSecret && <NewFactorToScan {...describeNewSecret({ ...newSecret, email })} />}
      </SetUpForm>
    </>
  );
}
