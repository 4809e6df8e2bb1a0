import { isDay } from '@/lib/platform/time/is-day';
import type { parseTypedDay, TypedDay } from '@/lib/platform/time/typed-day';

// Loaded when a field gets the focus: most readers never type a day.
let parse: typeof parseTypedDay | null = null;

/** Loads what reads days in other formats than ISO. Without it, only those can be typed. */
export async function loadTypedDays(): Promise<void> {
  parse ??= await import('@/lib/platform/time/typed-day').then(
    (module) => module.parseTypedDay,
    () => null,
  );
}

/** Whether `readTypedDay` can read a text by now. */
export function canReadTypedDay(text: string): boolean {
  return parse !== null || text === '' || isDay(text);
}

/** Reads a day as it was typed; before `loadTypedDays` is through, in ISO format alone. */
export function readTypedDay(text: string, today: string): TypedDay {
  return isDay(text) ? { day: text } : (parse?.(text, today) ?? { problem: 'notADay' });
}
