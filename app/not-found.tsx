import type { Metadata } from 'next';
import { PlainPage } from '@/components/layout/plain-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { getCurrentZone, getTranslator } from '@/lib/platform/i18n/current-locale';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('accessErrors.notFound.page') };
}

export default async function NotFoundPage() {
  const t = await getTranslator();
  const logHref = ACTIVITY_LOG_PATH + zoneQuery(await getCurrentZone());
  return (
    <PlainPage title={t('accessErrors.notFound.title')}>
      <p>{t('accessErrors.notFound.text')}</p>
      <ButtonLink href={logHref}>{t('accessErrors.toLog')}</ButtonLink>
    </PlainPage>
  );
}
