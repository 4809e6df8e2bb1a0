import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { AtPageEnd } from '@/components/ui/page/at-page-end';
import type { CopyOutcome } from './use-copy';

type CopyToastProps = {
  outcome: CopyOutcome;
  /** What was copied, such as "Link copied"; without it, that something was. */
  copied?: string;
  /** Called when the reader does something else. */
  onEnd: () => void;
};

/**
 * Says at the foot of the window that a text was copied. A text that the browser refused to copy
 * stands there selected, for the reader to copy by key.
 */
export function CopyToast({ outcome, copied, onEnd }: CopyToastProps) {
  const t = useTranslations('ui');
  const text = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!outcome) return;
    if (text.current) getSelection()?.selectAllChildren(text.current);
    return listenForMore(onEnd);
  }, [outcome, onEnd]);

  return (
    <AtPageEnd>
      <p
        // No status of the page, which may have one of its own.
        aria-live="polite"
        aria-atomic
        data-toast
        className="not-empty:border-line not-empty:bg-raised fixed bottom-6 left-1/2 z-40 max-w-[calc(100vw-2rem)] -translate-x-1/2 rounded-md text-sm wrap-anywhere not-empty:border not-empty:px-3 not-empty:py-1.5 print:hidden"
      >
        {outcome?.isCopied && (copied ?? t('copied'))}
        {outcome?.isCopied === false && (
          <>
            {t('selected')}{' '}
            <span ref={text} className="identifier">
              {outcome.text}
            </span>
          </>
        )}
      </p>
    </AtPageEnd>
  );
}

function listenForMore(onEnd: () => void): () => void {
  const listener = new AbortController();
  const onKeyDown = ({ ctrlKey, metaKey }: KeyboardEvent) => {
    // Those that copy the selected text.
    if (!ctrlKey && !metaKey) onEnd();
  };
  const onPointerDown = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest('[data-toast]'))) onEnd();
  };
  // Captured: the key that copied is on its way to the window only.
  const options = { signal: listener.signal, capture: true };
  addEventListener('keydown', onKeyDown, options);
  addEventListener('pointerdown', onPointerDown, options);
  return () => listener.abort();
}
