import { useSyncExternalStore } from 'react';

// A single key can be pressed by accident, or by speech input (WCAG 2.1.4): the browser remembers
// who does without.
const SETTING = 'shortcuts';
const OFF = 'off';

const listeners = new Set<() => void>();

/** Whether the keys are switched on. */
export function useShortcutSetting(): boolean {
  return useSyncExternalStore(subscribe, areShortcutsOn, () => true);
}

export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== OFF;
  } catch {
    return true;
  }
}

export function setShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, OFF);
  } catch {
    // Storage is forbidden: they stay as they are.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
