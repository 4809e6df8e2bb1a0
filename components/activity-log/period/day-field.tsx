import { Field } from '@/components/ui/form-controls/field';
import { loadTypedDays, readTypedDay } from './read-typed-day';
import { setFieldValue } from './set-field-value';
import { useHasFinePointer } from './use-has-fine-pointer';

type DayFieldProps = {
  label: string;
  name: 'from' | 'to';
  value: string;
  today: string;
  error?: string;
};

/**
 * A day of the period. With a mouse and JavaScript it is a text in ISO format beside a calendar in
 * the language of the page; else it is the browser's own field, in the browser's language.
 */
export function DayField({ value, today, ...field }: DayFieldProps) {
  const isText = useHasFinePointer();

  // What cannot be read stays, and is reported when it is submitted: a message that appears now
  // would move the button that is being pressed.
  async function showAsIso(input: HTMLInputElement): Promise<void> {
    await loadTypedDays();
    const typed = readTypedDay(input.value, today);
    if ('day' in typed && typed.day !== input.value) setFieldValue(input, typed.day);
  }

  return (
    <Field
      {...field}
      type={isText ? 'text' : 'date'}
      placeholder={isText ? 'YYYY-MM-DD' : undefined}
      maxLength={isText ? 40 : undefined}
      defaultValue={value}
      spellCheck={false}
      onFocus={() => void loadTypedDays()}
      onBlur={({ currentTarget }) => void showAsIso(currentTarget)}
    />
  );
}
