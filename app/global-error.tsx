'use client';

import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { ErrorMessage } from '@/components/frame/error-message';

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorMessage error={error} retry={retry} />
      </body>
    </html>
  );
}
