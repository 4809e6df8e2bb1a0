import { PlaceTable } from '@/components/proof/place-table';
import { Notice } from '@/components/ui/page/notice';
import { PageSection } from '@/components/ui/page/page-section';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findOutside } from '@/lib/proof/outside/find-outside';

/** Where checkpoints go to outside the database; without any such place, what that means. */
export async function OutsideContent({ scope }: { scope: Scope }) {
  const t = await getTranslator();
  const places = await findOutside(scope);
  return (
    <PageSection title={t('proof.outside.title')}>
      {places.length === 0 ? (
        <Notice kind="info">{t('proof.outside.none')}</Notice>
      ) : (
        <>
          <p className="max-w-160">{t('proof.outside.about')}</p>
          <PlaceTable places={places} />
        </>
      )}
    </PageSection>
  );
}
