import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;

/** Whether the page is being printed. What is shown only then must not depend on a request. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    listen,
    () => isPrinting,
    () => false,
  );
}

function listen(show: () => void): () => void {
  const update = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
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
