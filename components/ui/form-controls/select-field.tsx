import { useId, type ComponentProps, type ReactNode } from 'react';
import { CONTROL_CLASSES, describedBy, FieldFrame } from './field-frame';

type SelectFieldProps = Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> & {
  label: string;
  options: { value: string; label: string }[];
  hint?: ReactNode;
  error?: string;
};

/** A choice of one of several options, with its label above and its error below. */
export function SelectField({ label, options, hint, error, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select {...select} {...describedBy(id, { hint, error })} id={id} className={CONTROL_CLASSES}>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
