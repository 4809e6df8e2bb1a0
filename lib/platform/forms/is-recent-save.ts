const MAX_AGE_MS = 60_000;

/** Whether a parameter is the time, in milliseconds, of something that was saved just now. */
export function isRecentSave(parameter: string | string[] | undefined, present: Date): boolean {
  if (typeof parameter !== 'string' || !/^\d{13}$/.test(parameter)) return false;
  const age = present.getTime() - Number(parameter);
  return age >= 0 && age <= MAX_AGE_MS;
}
