import { z } from 'zod';
import { PRESETS } from '@/lib/activity/filter/presets';
import { checkboxField, hiddenGuid } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { nameField } from '@/lib/platform/names/name-fields';
import { MAX_VIEW_NAME_LENGTH } from './saved-view';

/** The schema of the form that saves the view on the page. */
export function saveViewSchema(t: Translator) {
  return z.object({
    name: viewName(t),
    /** With its days, whatever the period. */
    query: z.string(),
    // A preset of another version counts as its days.
    preset: z.enum(PRESETS).nullable().catch(null),
    keepsDates: checkboxField(),
  });
}

/** The schema of the form that renames a view. */
export function renameViewSchema(t: Translator) {
  return z.object({ viewId: hiddenGuid(t), name: viewName(t) });
}

/** The schema of the form that deletes a view. */
export function deleteViewSchema(t: Translator) {
  return z.object({ viewId: hiddenGuid(t) });
}

function viewName(t: Translator) {
  return nameField(t, {
    maxLength: MAX_VIEW_NAME_LENGTH,
    requiredMessage: t('savedViews.problems.noName'),
    tooLongMessage: t('forms.atMost', { most: MAX_VIEW_NAME_LENGTH }),
  });
}
