'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { Button } from '@/components/ui/button/button';
import { writeToClipboard } from './use-copy';

type CopyButtonProps = {
  /** The text to copy, or a function that finds it on the page or elsewhere. */
  text: string | (() => string | Promise<string>);
  /** The button's label, such as "Copy key". */
  label: string;
  /** Selects the text on the page, when the browser refuses to copy. */
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
    // First, so that the same message is announced again.
    setMessage('');
    const isCopied = await Promise.resolve(typeof text === 'string' ? text : text()).then(
      writeToClipboard,
      // It could not be fetched.
      () => false,
    );
    if (!isCopied) select?.();
    setMessage(isCopied ? t('copied') : (failureMessage ?? t('selected')));
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
