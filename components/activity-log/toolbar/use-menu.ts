import {
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type ToggleEvent,
} from 'react';
import { useApplyOnClose } from './use-apply-on-close';

/** A menu of the toolbar: whether it is open, and the attributes of its box and its `details`. */
export type Menu = ReturnType<typeof useMenu>;

/**
 * What a box with a `details` element does as a menu of controls: closing it applies what was
 * changed; Escape and following one of its links undo that, and `onDiscard` is called.
 */
export function useMenu(onDiscard?: () => void) {
  const { ref, onToggle, discard } = useApplyOnClose();

  function undo(): void {
    discard();
    onDiscard?.();
  }

  function close(): void {
    const details = detailsIn(ref);
    details?.querySelector('summary')?.focus();
    details?.removeAttribute('open');
  }

  return {
    isOpen: useIsOpen(ref),
    /** Opens the menu before anything in it is changed. */
    open: () => {
      onToggle(true);
      detailsIn(ref)?.setAttribute('open', '');
    },
    box: {
      ref,
      onKeyDown: (event: KeyboardEvent) => {
        // A list of suggestions closes by itself first.
        if (event.key !== 'Escape' || event.defaultPrevented || !detailsIn(ref)?.open) return;
        // The sheet around the menu stays.
        event.preventDefault();
        undo();
        close();
      },
      onClick: ({ target, defaultPrevented }: MouseEvent) => {
        if (defaultPrevented && target instanceof Element && target.closest('a[href]')) undo();
      },
    },
    onToggle: ({ newState }: ToggleEvent) => onToggle(newState === 'open'),
  };
}

// Not from events alone: it may have been opened before this script ran.
function useIsOpen(box: RefObject<HTMLElement | null>): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const details = detailsIn(box);
      details?.addEventListener('toggle', onChange);
      return () => details?.removeEventListener('toggle', onChange);
    },
    () => detailsIn(box)?.open ?? false,
    () => false,
  );
}

function detailsIn(box: RefObject<HTMLElement | null>): HTMLDetailsElement | null {
  return box.current?.querySelector('details') ?? null;
}
