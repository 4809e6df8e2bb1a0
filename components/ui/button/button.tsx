import type { ComponentProps, MouseEvent } from 'react';
import { buttonClasses, type ButtonKind } from './button-classes';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  kind?: ButtonKind;
  /** While its action is running: it does nothing more, but keeps the focus. */
  isPending?: boolean;
};

export function Button({
  kind = 'plain',
  type = 'button',
  isPending = false,
  ...button
}: ButtonProps) {
  const pending = isPending ? { 'aria-disabled': true, onClick: doNothing } : {};
  return <button type={type} className={buttonClasses(kind)} {...button} {...pending} />;
}

function doNothing(event: MouseEvent): void {
  event.preventDefault();
}
