import { useSyncExternalStore, type RefObject } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import type { FormValues } from '@/lib/platform/forms/form-state';
import { formValuesOf } from '@/lib/platform/forms/form-values';

/**
 * What stands in the fields of a form now, for words that follow it; also what was typed before the
 * script ran. Null where no script runs. A form that is not on the page yet has what it begins with.
 */
export function useFormValues(
  form: RefObject<HTMLFormElement | null>,
  beginning: FormValues,
): FormValues | null {
  const isEnhanced = useIsHydrated();
  const text = useSyncExternalStore(
    (tell) => {
      const element = form.current;
      element?.addEventListener('input', tell);
      return () => element?.removeEventListener('input', tell);
    },
    // A text is the same as long as nothing is typed.
    () => JSON.stringify(form.current ? formValuesOf(new FormData(form.current)) : beginning),
    () => JSON.stringify(beginning),
  );
  return isEnhanced ? JSON.parse(text) : null;
}
