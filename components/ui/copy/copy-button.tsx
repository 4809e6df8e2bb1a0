'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { Button } from '@/components/ui/button/button';

type CopyButtonProps = {
  /** The text to copy, or a function that finds it on the page or elsewhere. */
  text: string | (() => string | Promise<string>);
  /** The button's label, such as "Copy key". */
  label: string;
  /** Selects the text on the page, in case the browser refuses to copy. */
  select?: () => void;
  /** Shown in that case if the text is not on the page. */
  failureMessage?: string;
};

/** Copies a text. Rendered only with JavaScript: without it the reader selects the text. */
export function CopyButton({ text, label, select, failureMessage }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [message, setMessage] = useState('');
  const canCopy = useIsHydrated();

  async function copy(): Promise<void> {
    select?.();
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setMessage(t('copied'));
    } catch {
      // Not over https, forbidden by the browser, or the text could not be fetched.
      setMessage(failureMessage ?? t('selected'));
    }
  }

  return (
    <div className="flex flex-wrap items-center">
      {canCopy && <Button onClick={() => void copy()}>{label}</Button>}
      <p role="status" className="text-muted min-h-4 text-xs not-empty:ml-2">
        {message}
      </p>
    </div>
  );
}
