import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_CLASSES, describedBy, FieldFrame } from './field-frame';

type LinesFieldProps = Omit<ComponentProps<'textarea'>, 'id' | 'className'> & {
  label: string;
  hint?: ReactNode;
  error?: string;
};

/** A field of several lines with its label above and its error below. */
export function LinesField({ label, hint, error, ...textarea }: LinesFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...textarea}
        {...describedBy(id, { hint, error })}
        id={id}
        className={`${CONTROL_CLASSES} h-auto resize-y py-1.5 pointer-coarse:h-auto`}
      />
    </FieldFrame>
  );
}
