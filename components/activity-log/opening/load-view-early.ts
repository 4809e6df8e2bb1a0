import { loadDetailsView } from './row-details-store';

/**
 * Loads the script that draws details on the first sign of a mouse or a key, so that it is there
 * before anything is printed from the browser's menu; a finger that only scrolls needs no script.
 * Where the key itself prints, it waits for the script. Returns the end of all that.
 */
export function loadViewEarly(): () => void {
  const listener = new AbortController();
  let isPrintAsked = false;
  const load = () =>
    loadDetailsView().then(
      () => listener.abort(),
      // Without it the details say that they could not be loaded.
      () => undefined,
    );
  const onPointerMove = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') void load();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const loading = load();
    if (!isPrintKey(event)) return;
    event.preventDefault();
    if (isPrintAsked) return;
    isPrintAsked = true;
    void loading.then(() => {
      isPrintAsked = false;
      print();
    });
  };
  addEventListener('pointermove', onPointerMove, { signal: listener.signal, passive: true });
  addEventListener('keydown', onKeyDown, listener);
  return () => listener.abort();
}

function isPrintKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && ctrlKey !== metaKey && !shiftKey && !altKey;
}
