import { SHORTCUT_KEYS, type ShortcutName } from './shortcut-keys';
import { areShortcutsOn } from './shortcut-setting';

/**
 * Shows the key of a control in its tooltip, while the keys are switched on. One listener for all
 * controls, wherever on the page they are. Returns its end.
 */
export function showKeyHints(describe: (name: ShortcutName) => string): () => void {
  const onPointerOver = ({ target }: Event) => {
    const control =
      target instanceof Element ? target.closest<HTMLElement>('[data-shortcut]') : null;
    const name = control?.dataset.shortcut;
    if (!control || !isShortcut(name)) return;
    control.title = areShortcutsOn() ? `${describe(name)} (${SHORTCUT_KEYS[name]})` : '';
  };
  document.addEventListener('pointerover', onPointerOver, { passive: true });
  return () => document.removeEventListener('pointerover', onPointerOver);
}

function isShortcut(name: string | undefined): name is ShortcutName {
  return name !== undefined && name in SHORTCUT_KEYS;
}
