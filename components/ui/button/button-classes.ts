export type ButtonKind = 'primary' | 'plain' | 'danger';

const BASE =
  'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-3 text-sm font-strong whitespace-nowrap pointer-coarse:h-10';

const KINDS: Record<ButtonKind, string> = {
  primary:
    'border-transparent bg-accent text-on-accent hover:bg-accent-strong disabled:bg-muted disabled:text-surface aria-disabled:bg-muted aria-disabled:text-surface',
  danger:
    'border-danger bg-surface text-danger hover:bg-danger-ground disabled:text-muted aria-disabled:text-muted',
  plain:
    'border-line bg-surface text-text hover:bg-ground disabled:text-muted aria-disabled:text-muted',
};

/** The classes of a button, or of a link that looks like one. One primary button per page. */
export function buttonClasses(kind: ButtonKind): string {
  return `${BASE} ${KINDS[kind]}`;
}
