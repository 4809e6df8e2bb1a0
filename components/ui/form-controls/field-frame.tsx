import { Icon } from '@/components/ui/icon/icon';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type FieldFrameProps = {
  /** The id of the control; its error has the id `ID-error`, and its hint `ID-hint`. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
};

/** A control with its label above, and its hint and error below. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-strong text-xs">
        {label}
      </label>
      {children}
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

type FieldMessageProps = { id: string; children: ReactNode };

/** A hint for filling in the control with this id. */
export function FieldHint({ id, children }: FieldMessageProps) {
  return (
    <p id={`${id}-hint`} className="text-muted w-0 min-w-full text-xs">
      <BidiText>{children}</BidiText>
    </p>
  );
}

/** The error of the control with this id. */
export function FieldError({ id, children }: FieldMessageProps) {
  return (
    <p id={`${id}-error`} className="text-danger flex w-0 min-w-full gap-1 text-xs">
      <Icon name="circle-alert" className="mt-0.25 size-3.5" />
      <BidiText>{children}</BidiText>
    </p>
  );
}

export const CONTROL_CLASSES = 'control';

/** Associates a control with its hint and its error for assistive technology. */
export function describedBy(id: string, messages: { hint?: ReactNode; error?: string }) {
  const ids = [messages.hint && `${id}-hint`, messages.error && `${id}-error`].filter(Boolean);
  return {
    'aria-invalid': messages.error ? true : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}
