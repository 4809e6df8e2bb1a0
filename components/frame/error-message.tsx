import { Button } from '@/components/ui/button';
import { PlainPage } from './plain-page';

type ErrorMessageProps = { error: unknown; retry: () => void };

/** What a reader sees when a page failed: what to do, and the number to name when asking for help. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const number = digestOf(error);
  return (
    <PlainPage title="This page could not be shown">
      <p>
        The fault is on our side or in the connection. Try again in a moment, and tell your
        administrator if it stays. If you were changing something, look whether it was done before
        you do it again.
      </p>
      {number && (
        <p className="text-muted">
          Number of this error: <span className="identifier text-text">{number}</span>
        </p>
      )}
      <Button kind="primary" onClick={retry}>
        Try again
      </Button>
    </PlainPage>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}
