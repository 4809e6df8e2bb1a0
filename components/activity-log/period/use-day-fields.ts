import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { setFieldValue } from './set-field-value';

type FieldName = 'from' | 'to';

// No field of one line holds it.
const SEPARATOR = '\n';

/** The values of the fields From and To in a box, and the one that had the focus last. */
export function useDayFields(box: RefObject<HTMLElement | null>) {
  const [target, setTarget] = useState<FieldName>('from');
  const days = useSyncExternalStore(
    (onChange) => {
      const listener = new AbortController();
      box.current?.addEventListener('input', onChange, listener);
      // The form takes the values of another view after this event.
      const onReset = () => requestAnimationFrame(onChange);
      box.current?.closest('form')?.addEventListener('reset', onReset, listener);
      return () => listener.abort();
    },
    () => [valueIn(box.current, 'from'), valueIn(box.current, 'to')].join(SEPARATOR),
  );

  useEffect(() => {
    const listener = new AbortController();
    const follow = ({ target: focused }: Event) => {
      const name = focused instanceof HTMLInputElement ? focused.name : '';
      if (name === 'from' || name === 'to') setTarget(name);
    };
    box.current?.addEventListener('focusin', follow, listener);
    return () => listener.abort();
  }, [box]);

  const [from = '', to = ''] = days.split(SEPARATOR);
  return { from, to, target, setTarget };
}

/** Fills one of the fields as if it was typed. */
export function fillDayField(
  box: HTMLElement | null,
  { name, value }: { name: FieldName; value: string },
): void {
  const field = fieldIn(box, name);
  if (field) setFieldValue(field, value);
}

function valueIn(box: HTMLElement | null, name: FieldName): string {
  return fieldIn(box, name)?.value ?? '';
}

function fieldIn(box: HTMLElement | null, name: FieldName): HTMLInputElement | null {
  return box?.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? null;
}
