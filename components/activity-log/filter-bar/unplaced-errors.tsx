import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/page/notice';

/** The errors of parameters that have no control on the page. */
export function UnplacedErrors({ errors }: { errors: Partial<Record<string, string>> }) {
  const t = useTranslations('log.invalid');
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <Notice kind="error">
      <p className="font-strong">{t('unplaced')}</p>
      <ul>
        {entries.map(([name, error]) => (
          <li key={name}>
            <code className="identifier">{name}</code>: {error}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
