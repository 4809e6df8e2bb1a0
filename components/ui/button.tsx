import type { ComponentProps } from 'react';
import { buttonClasses, type ButtonKind } from './button-classes';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & { kind?: ButtonKind };

export function Button({ kind = 'plain', type = 'button', ...button }: ButtonProps) {
  return <button type={type} className={buttonClasses(kind)} {...button} />;
}
