import { CircleAlert } from 'lucide-react';
import { useId, type ComponentProps } from 'react';

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  label: string;
  error?: string;
};

/** An input with its label above and what is wrong with it below. */
export function Field({ label, error, ...input }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-strong text-xs">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        className="border-line bg-surface text-text aria-invalid:border-danger h-8 w-full min-w-0 rounded-md border px-2.5 tabular-nums pointer-coarse:h-10"
      />
      {error && (
        <p id={errorId} className="text-danger flex w-0 min-w-full gap-1 text-xs">
          <CircleAlert className="mt-0.25 size-3.5 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </div>
  );
}
