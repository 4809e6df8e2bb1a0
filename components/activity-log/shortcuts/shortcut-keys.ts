/** The keys of the log, in the order of the dialog, with what their controls are marked by. */
export const SHORTCUT_KEYS = {
  search: '/',
  filters: 'f',
  period: 't',
  next: 'j',
  previous: 'k',
  open: 'Enter',
  record: 'o',
  copy: 'c',
  newer: '[',
  older: ']',
  // Of every page, and listened for there.
  palette: 'Ctrl/⌘ K',
  help: '?',
} as const;

export type ShortcutName = keyof typeof SHORTCUT_KEYS;

/** The shortcuts of a control: its key focuses a field, opens a list or follows a link. */
export type ControlShortcut = 'search' | 'filters' | 'period' | 'newer' | 'older';

/** The attributes of a control that a key leads to. */
export function shortcutProps(name: ControlShortcut) {
  return { 'data-shortcut': name, 'aria-keyshortcuts': SHORTCUT_KEYS[name] };
}

/** What a pressed key asks for; null for keys with another meaning. */
export function shortcutOf(key: string): ShortcutName | null {
  const found = Object.entries(SHORTCUT_KEYS).find(([, pressed]) => pressed === key);
  // Enter is the row's own button.
  return found && key !== 'Enter' ? (found[0] as ShortcutName) : null;
}
