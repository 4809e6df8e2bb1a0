import { useSyncExternalStore, type RefObject } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import type { FormValues } from '@/lib/platform/forms/form-state';
import { formValuesOf } from '@/lib/platform/forms/form-values';

/**
 * The current values of a form's fields, for texts that follow them, including what was typed
 * before hydration. Null without scripts. A form that is not mounted yet has its initial values.
 */
export function useFormValues(
  form: RefObject<HTMLFormElement | null>,
  beginning: FormValues,
): FormValues | null {
  const isEnhanced = useIsHydrated();
  const text = useSyncExternalStore(
    (onChange) => {
      const element = form.current;
      element?.addEventListener('input', onChange);
      return () => element?.removeEventListener('input', onChange);
    },
    // Strings compare equal as long as nothing is typed.
    () => JSON.stringify(form.current ? formValuesOf(new FormData(form.current)) : beginning),
    () => JSON.stringify(beginning),
  );
  return isEnhanced ? JSON.parse(text) : null;
}
