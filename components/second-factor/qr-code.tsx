import { useTranslations } from 'next-intl';
import type { QrPath } from '@/lib/auth/second-factor/authenticator-app/qr-path';

/** A QR code, dark on light in either colour scheme, because cameras need that. */
export function QrCode({ size, path }: QrPath) {
  const t = useTranslations('secondFactor.scan');
  return (
    <svg
      role="img"
      aria-label={t('picture')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="border-line size-48 rounded-md border"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
