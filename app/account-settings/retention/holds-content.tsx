import { HoldTable } from '@/components/retention/hold-table';
import { ButtonLink } from '@/components/ui/button/button-link';
import { PageSection } from '@/components/ui/page/page-section';
import { listHolds } from '@/lib/activity/retention/list-holds';
import { NEW_HOLD_PATH } from '@/lib/activity/retention/paths';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { readHeldNames } from './read-held-names';

/** The partner's legal holds, and the way to set one. */
export async function HoldsContent({ scope }: { scope: Scope }) {
  const t = await getTranslator();
  const holds = await listHolds(scope);
  return (
    <PageSection title={t('retention.holds.title')}>
      <p className="text-muted max-w-160">{t('retention.holds.about')}</p>
      {holds.length > 0 ? (
        <HoldTable holds={holds} names={await readHeldNames(scope, holds)} />
      ) : (
        <p>{t('retention.holds.none')}</p>
      )}
      <div>
        <ButtonLink href={NEW_HOLD_PATH}>{t('retention.holds.set')}</ButtonLink>
      </div>
    </PageSection>
  );
}
