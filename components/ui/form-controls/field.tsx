import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_CLASSES, describedBy, FieldFrame } from './field-frame';

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  label: string;
  hint?: ReactNode;
  error?: string;
};

/** An input with its label above and its error below. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input {...input} {...describedBy(id, { hint, error })} id={id} className={CONTROL_CLASSES} />
    </FieldFrame>
  );
}
