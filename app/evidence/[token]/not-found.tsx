import { PlainPage } from '@/components/layout/plain-page';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

/** The same for unknown, expired and withdrawn links, so that guessing reveals nothing. */
export default async function ClosedPackPage() {
  const t = await getTranslator();
  return (
    <PlainPage title={t('evidence.pack.closedTitle')}>
      <p>{t('evidence.pack.closedText')}</p>
    </PlainPage>
  );
}
