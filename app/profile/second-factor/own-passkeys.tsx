import { headers } from 'next/headers';
import { NewPasskeyForm } from '@/components/second-factor/new-passkey-form';
import { PasskeyTable } from '@/components/second-factor/passkey-table';
import { PageSection } from '@/components/ui/page/page-section';
import type { OwnConfirmation } from '@/lib/auth/second-factor/own-confirmation';
import { listPasskeys } from '@/lib/auth/second-factor/passkeys/list-passkeys';
import { findCreationOptions } from '@/lib/auth/second-factor/passkeys/options';
import { MAX_PASSKEYS } from '@/lib/auth/second-factor/passkeys/passkey';
import { suggestName } from '@/lib/auth/second-factor/passkeys/suggest-name';
import type { StoredProof } from '@/lib/auth/second-factor/stored-proof';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isOnlyPasskey } from '@/lib/users/second-factor/is-possible';
import { addPasskey, removePasskey } from './passkey-actions';

type OwnPasskeysProps = {
  proof: StoredProof;
  confirmation: OwnConfirmation;
  zone: string;
  isRequired: boolean;
};

/** The passkeys of somebody who has just proved who they are. */
export async function OwnPasskeys({ proof, confirmation, zone, isRequired }: OwnPasskeysProps) {
  const t = await getTranslator();
  const passkeys = await listPasskeys(confirmation.user);
  const { challenge } = confirmation;
  const options = await findCreationOptions(confirmation.user, { challenge, email: proof.email });
  const isOnly = isOnlyPasskey(proof);
  const unsupported = <p>{t('secondFactor.passkeys.unsupported')}</p>;
  const isFull = passkeys.length >= MAX_PASSKEYS;
  return (
    <PageSection title={t('secondFactor.passkeys.title')}>
      <p className="text-muted">{t('secondFactor.passkeys.explained')}</p>
      {passkeys.length > 0 && (
        <PasskeyTable passkeys={passkeys} zone={zone} remove={isOnly ? null : removePasskey} />
      )}
      {isOnly && isRequired && <p className="text-muted">{t('secondFactor.required')}</p>}
      {isFull && <p>{t('secondFactor.passkeys.full', { max: MAX_PASSKEYS })}</p>}
      {!isFull && !options && unsupported}
      <NewPasskeyForm
        action={addPasskey}
        options={options}
        name={suggestName((await headers()).get('user-agent') ?? '')}
        fallback={unsupported}
      />
    </PageSection>
  );
}
