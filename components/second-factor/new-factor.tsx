import { useTranslations } from 'next-intl';
import { CopyField } from '@/components/ui/copy/copy-field';
import type { QrPath } from '@/lib/auth/second-factor/authenticator-app/qr-path';
import { QrCode } from './qr-code';

/** A secret to be brought into an app: as a picture, as text, and as a link for this device. */
export type NewFactor = { qr: QrPath; secret: string; uri: string };

export function NewFactorToScan({ qr, secret, uri }: NewFactor) {
  const t = useTranslations('secondFactor.scan');
  const ui = useTranslations('ui');
  return (
    <>
      <p>{t('how')}</p>
      <QrCode {...qr} />
      <CopyField label={t('key')} value={secret.replace(/.{4}(?=.)/g, '$& ')} button={ui('copy')} />
      <a href={uri} className="text-accent text-sm underline-offset-2 hover:underline">
        {t('openApp')}
      </a>
    </>
  );
}
