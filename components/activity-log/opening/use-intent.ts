import { useRef, type FocusEvent, type PointerEvent } from 'react';
import { rowKeyAt } from './row-element';

// Shorter stays are on the way to another row.
const INTENT_MS = 120;

/**
 * Handlers that tell which row is likely to be opened next, a moment before it is: it is pressed,
 * or the pointer or the focus stays on it.
 */
export function useIntent(onIntent: (key: string) => void) {
  const pending = useRef<{ key: string; timer: number } | null>(null);

  function cancel(): void {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
  }

  function expect({ target }: FocusEvent | PointerEvent): void {
    const key = rowKeyAt(target);
    if (key === pending.current?.key) return;
    cancel();
    if (key === null) return;
    pending.current = { key, timer: window.setTimeout(() => onIntent(key), INTENT_MS) };
  }

  return {
    onFocus: expect,
    onBlur: cancel,
    onPointerOver: (event: PointerEvent) => event.pointerType === 'mouse' && expect(event),
    onPointerLeave: cancel,
    // A finger on a row may as well be about to scroll.
    onPointerDown: ({ target, pointerType }: PointerEvent) => {
      const key = rowKeyAt(target);
      if (key !== null && pointerType !== 'touch') onIntent(key);
    },
  };
}
