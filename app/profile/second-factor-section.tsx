import { ButtonLink } from '@/components/ui/button/button-link';
import { PageSection } from '@/components/ui/page/page-section';
import { SecondFactorState } from '@/components/second-factor/second-factor-state';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { Viewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';

/** The second factor of the signed-in user; nothing for who signs in without a password. */
export async function SecondFactorSection({ viewer }: { viewer: Viewer }) {
  const proof = await readStoredProof({ partnerId: viewer.partnerId, userId: viewer.id });
  if (!proof?.passwordHash) return null;
  const t = await getTranslator();
  return (
    <PageSection title={t('secondFactor.title')} anchor="second-factor">
      <p className="text-muted max-w-160">{t('secondFactor.explained')}</p>
      <SecondFactorState {...proof} zone={viewer.zone} />
      <div>
        <ButtonLink href={SECOND_FACTOR_PATH}>
          {t(proof.secondFactor ? 'secondFactor.manage' : 'secondFactor.open')}
        </ButtonLink>
      </div>
    </PageSection>
  );
}
