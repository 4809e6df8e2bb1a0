import { useEffect, type RefObject } from 'react';
import { isSomethingOpen } from '@/components/activity-log/shortcuts/accepts-shortcut';
import { findTabTarget } from './tab-order';

/**
 * The keys of the page while the panel is shown: Tab leads from the button of the row into the panel
 * and on from there, and Escape closes it when nothing has the focus.
 */
export function usePanelKeys(ref: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const panel = ref.current;
      if (!panel || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      if (event.key === 'Escape' && event.target === document.body && !isSomethingOpen()) onClose();
      if (event.key !== 'Tab') return;
      const target = findTabTarget(panel, { target: event.target, isBack: event.shiftKey });
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [ref, onClose]);
}
