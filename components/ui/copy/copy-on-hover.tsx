import type { ReactNode } from 'react';
import { CopyIconButton } from './copy-icon-button';

type CopyOnHoverProps = {
  /** The full text to copy. */
  text: string;
  /** The label of the button, such as "Copy order ID". */
  copyLabel: string;
  /** The value as it is shown. */
  children: ReactNode;
};

/**
 * A value among many, with a button that copies it, which is seen on hover, on focus and on touch
 * screens; in a `CopyArea`.
 */
export function CopyOnHover({ text, copyLabel, children }: CopyOnHoverProps) {
  return (
    <span className="copy-on-hover">
      {children}
      <CopyIconButton text={text} label={copyLabel} />
    </span>
  );
}
