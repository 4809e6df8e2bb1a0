import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/page/notice';

/** Recovery codes, one a line, in the one response that shows them. */
export function RecoveryCodes({ codes }: { codes: string }) {
  const t = useTranslations('secondFactor.recovery');
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="info" isAlert>
        <p className="font-strong">{t('title')}</p>
        <p>{t('once')}</p>
      </Notice>
      <ul
        aria-label={t('label')}
        className="grid grid-cols-1 gap-x-6 gap-y-1 font-mono tabular-nums"
      >
        {codes.split('\n').map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}
