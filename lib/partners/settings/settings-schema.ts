import { z } from 'zod';
import { checkboxField } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { groupIdsField } from './group-ids-field';

/** The schema of the form of the settings, for browser and server. */
export function settingsSchema(t: Translator) {
  return z.object({
    version: z.coerce.number().int().min(1).catch(0),
    recordReads: checkboxField(),
    requireSecondFactor: checkboxField(),
    // Absent where nobody signs in by Entra.
    adminAgentGroups: groupIdsField(t).optional(),
    salesAgentGroups: groupIdsField(t).optional(),
    helpdeskAgentGroups: groupIdsField(t).optional(),
  });
}
