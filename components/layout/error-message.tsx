import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';
import { PlainPage } from './plain-page';

type ErrorMessageProps = { error: unknown; retry: () => void };

/** Shown when a page failed: what to do, and the number to quote when asking for help. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const t = useTranslations('errors');
  const digest = digestOf(error);
  const isOutage = digest === OUTAGE_DIGEST;
  const number = isOutage ? null : digest;
  return (
    <PlainPage title={t(isOutage ? 'unavailable.title' : 'title')}>
      <p>{t(isOutage ? 'unavailable.explanation' : 'explanation')}</p>
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
