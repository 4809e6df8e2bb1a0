import { useId, type ChangeEventHandler, type FocusEventHandler, type ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { describedBy, FieldHint, FieldError } from './field-frame';

type Option = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Shown and sent, but cannot be changed. */
  isFixed?: boolean;
};

type CheckboxGroupProps = {
  legend: string;
  name: string;
  options: Option[];
  /** The values that are checked initially. */
  defaultValue?: string | string[];
  hint?: ReactNode;
  error?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
};

/**
 * Any number of several options, each with a checkbox; the name is sent once for each checked one.
 */
export function CheckboxGroup({ legend, options, hint, error, ...group }: CheckboxGroupProps) {
  const id = useId();
  const checked = [group.defaultValue ?? []].flat();
  return (
    <fieldset
      // A group cannot be aria-invalid: its checkboxes are.
      aria-describedby={describedBy(id, { hint, error })['aria-describedby']}
      className="flex min-w-0 flex-col gap-1"
    >
      <legend className="font-strong mb-1 text-xs">
        <BidiText>{legend}</BidiText>
      </legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <div className="@container">
        <div className="grid gap-x-6 gap-y-1 @min-[30rem]:grid-cols-2">
          {options.map((option) => (
            <Checkbox
              key={option.value}
              {...option}
              name={group.name}
              isChecked={checked.includes(option.value)}
              isInvalid={error !== undefined}
              onChange={group.onChange}
              onBlur={group.onBlur}
            />
          ))}
        </div>
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}

type CheckboxProps = Option &
  Pick<CheckboxGroupProps, 'name' | 'onChange' | 'onBlur'> & {
    isChecked: boolean;
    isInvalid: boolean;
  };

function Checkbox({ label, hint, isFixed, isChecked, isInvalid, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2">
      <input
        {...input}
        {...describedBy(id, { hint })}
        id={id}
        aria-invalid={isInvalid || undefined}
        type="checkbox"
        defaultChecked={isChecked}
        disabled={isFixed}
        className="accent-accent mt-0.75 size-4"
      />
      {/* A disabled checkbox is not sent, and would count as unchecked. */}
      {isFixed && isChecked && <input type="hidden" name={input.name} value={input.value} />}
      <div>
        <label htmlFor={id} className={isFixed ? 'text-muted' : undefined}>
          <BidiText>{label}</BidiText>
        </label>
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
      </div>
    </div>
  );
}
