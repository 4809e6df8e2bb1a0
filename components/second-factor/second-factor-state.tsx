import { useLocale, useTranslations } from 'next-intl';
import { formatInstantInWords } from '@/lib/platform/time/time';

type SecondFactorStateProps = {
  secondFactorSince: Date | null;
  recoveryCodesLeft: number;
  zone: string;
};

/** Whether a second factor is on, since when, and how many recovery codes are left. */
export function SecondFactorState({
  secondFactorSince,
  recoveryCodesLeft,
  zone,
}: SecondFactorStateProps) {
  const t = useTranslations('secondFactor');
  const locale = useLocale();
  if (secondFactorSince === null) return <p>{t('off')}</p>;
  const instant = formatInstantInWords(secondFactorSince, { zone, locale });
  return (
    <div>
      <p>{t('onSince', { instant })}</p>
      <p>{t('codesLeft', { count: recoveryCodesLeft })}</p>
    </div>
  );
}
