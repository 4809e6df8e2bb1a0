export type ButtonKind = 'primary' | 'plain' | 'danger';

const CLASSES: Record<ButtonKind, string> = {
  primary: 'button button-primary',
  danger: 'button button-danger',
  plain: 'button button-plain',
};

/** The classes of a button, or of a link that looks like one. One primary button per page. */
export function buttonClasses(kind: ButtonKind): string {
  return CLASSES[kind];
}
