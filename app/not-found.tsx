import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { PlainPage } from '@/components/layout/plain-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('refusals.absent.page') };
}

export default function NotFoundPage() {
  const t = useTranslations('refusals.absent');
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <ButtonLink href={ACTIVITY_LOG_PATH}>{t('toLog')}</ButtonLink>
    </PlainPage>
  );
}
