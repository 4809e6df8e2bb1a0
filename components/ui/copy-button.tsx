'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useIsEnhanced } from '@/components/forms/use-is-enhanced';
import { Button } from './button';

type CopyButtonProps = {
  /** What is copied, or what finds it where it stands on the page. */
  text: string | (() => string);
  /** What the button says, such as "Copy key". */
  label: string;
  /** Selects the text where it stands, for the browser may refuse to copy it. */
  select: () => void;
};

/** Copies a text; there only with a script, for without one it is selected by hand. */
export function CopyButton({ text, label, select }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [told, setTold] = useState('');
  const canCopy = useIsEnhanced();

  async function copy(): Promise<void> {
    select();
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setTold(t('copied'));
    } catch {
      // Outside of https, or forbidden by the browser.
      setTold(t('selected'));
    }
  }

  return (
    <div className="flex flex-wrap items-center">
      {canCopy && <Button onClick={() => void copy()}>{label}</Button>}
      <p role="status" className="text-muted min-h-4 text-xs not-empty:ml-2">
        {told}
      </p>
    </div>
  );
}
