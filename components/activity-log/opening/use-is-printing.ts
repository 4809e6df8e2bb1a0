import { useCallback, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;

type PrintingSteps = {
  /** Called before the page is printed: what is shown only then must not wait for anything. */
  before: () => void;
  after: () => void;
};

/** Whether the page is being printed. The steps must stay the same from one rendering to the next. */
export function useIsPrinting(steps: PrintingSteps): boolean {
  return useSyncExternalStore(
    useCallback((show: () => void) => listen(steps, show), [steps]),
    () => isPrinting,
    () => false,
  );
}

function listen({ before, after }: PrintingSteps, show: () => void): () => void {
  const update = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    if (isPrinting) before();
    else after();
    // The browser prints the page as it is when its listeners return.
    flushSync(show);
  };
  addEventListener('beforeprint', update);
  addEventListener('afterprint', update);
  return () => {
    removeEventListener('beforeprint', update);
    removeEventListener('afterprint', update);
  };
}
