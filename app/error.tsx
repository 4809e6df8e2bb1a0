'use client';

import { ErrorMessage } from '@/components/frame/error-message';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorMessage error={error} retry={retry} />;
}
