import { useId, type ComponentProps, type ReactNode } from 'react';
import { CHECKED } from '@/lib/platform/forms/checked';
import { BidiText } from '@/components/ui/text/bidi-text';
import { describedBy, FieldError, FieldHint } from './field-frame';

type CheckboxFieldProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'type' | 'value'> & {
  label: string;
  hint?: ReactNode;
  error?: string;
};

/** A checkbox with its label next to it; checked when its value is that of a checked box. */
export function CheckboxField({ label, hint, error, defaultValue, ...input }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-start gap-2">
        <input
          {...input}
          {...describedBy(id, { hint, error })}
          id={id}
          type="checkbox"
          value={CHECKED}
          defaultChecked={defaultValue === CHECKED}
          className="accent-accent mt-0.75 size-4 shrink-0"
        />
        <label htmlFor={id} className="min-w-0 text-sm wrap-anywhere">
          <BidiText>{label}</BidiText>
        </label>
      </div>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
