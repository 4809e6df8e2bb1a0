'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { Button } from '@/components/ui/button/button';

type CopyButtonProps = {
  /** What is copied, or what finds it where it stands on the page or elsewhere. */
  text: string | (() => string | Promise<string>);
  /** What the button says, such as "Copy key". */
  label: string;
  /** Selects the text where it stands, for the browser may refuse to copy it. */
  select?: () => void;
  /** What is said then, where the text does not stand on the page. */
  failureMessage?: string;
};

/** Copies a text; there only with a script, for without one it is selected by hand. */
export function CopyButton({ text, label, select, failureMessage }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [told, setTold] = useState('');
  const canCopy = useIsHydrated();

  async function copy(): Promise<void> {
    select?.();
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setTold(t('copied'));
    } catch {
      // Outside of https, or forbidden by the browser; or the text is out of reach.
      setTold(failureMessage ?? t('selected'));
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
