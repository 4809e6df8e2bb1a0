import { z } from 'zod';
import { checkboxField } from '@/lib/platform/forms/form-fields';

/** The schema of the form of the settings, for browser and server. */
export function settingsSchema() {
  return z.object({
    version: z.coerce.number().int().min(1).catch(0),
    recordReads: checkboxField(),
    requireSecondFactor: checkboxField(),
  });
}
