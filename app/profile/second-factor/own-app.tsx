import { NewFactorToScan } from '@/components/second-factor/new-factor';
import { SetUpForm } from '@/components/second-factor/set-up-form';
import { Button } from '@/components/ui/button/button';
import { PageSection } from '@/components/ui/page/page-section';
import { describeNewSecret } from '@/lib/auth/second-factor/authenticator-app/describe-new-secret';
import type { NewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import type { StoredProof } from '@/lib/auth/second-factor/stored-proof';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { beginSetUp, confirmSetUp, removeApp } from './actions';

/** The authenticator app of somebody who has just proved who they are. */
export async function OwnApp({
  proof,
  newSecret,
}: {
  proof: StoredProof;
  newSecret: NewSecret | null;
}) {
  const t = await getTranslator();
  const hasApp = proof.secondFactor !== null;
  return (
    <PageSection title={t('secondFactor.app.title')}>
      <SetUpForm action={confirmSetUp} isSecondChoice>
        {newSecret && (
          <NewFactorToScan {...describeNewSecret({ ...newSecret, email: proof.email })} />
        )}
      </SetUpForm>
      {!newSecret && (
        <form action={beginSetUp} className="flex flex-col items-start gap-3">
          <p className="text-muted">
            {t(hasApp ? 'secondFactor.replaceExplained' : 'secondFactor.beginExplained')}
          </p>
          <Button type="submit">{t(hasApp ? 'secondFactor.replace' : 'secondFactor.begin')}</Button>
        </form>
      )}
      {hasApp && proof.passkeyCount > 0 && (
        <form action={removeApp} className="flex flex-col items-start gap-3">
          <p className="text-muted">{t('secondFactor.app.removeExplained')}</p>
          <Button type="submit">{t('secondFactor.app.remove')}</Button>
        </form>
      )}
    </PageSection>
  );
}
