import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PlainPage } from './plain-page';

type ErrorMessageProps = { error: unknown; retry: () => void };

/** What a reader sees when a page failed: what to do, and the number to name when asking for help. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const t = useTranslations('errors');
  const number = digestOf(error);
  return (
    <PlainPage title={t('title')}>
      <p>{t('explanation')}</p>
      {number && (
        <p className="text-muted">
          {t('number')} <span className="identifier text-text">{number}</span>
        </p>
      )}
      <Button kind="primary" onClick={retry}>
        {t('retry')}
      </Button>
    </PlainPage>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}
