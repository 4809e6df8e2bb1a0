'use server';

import { redirect } from 'next/navigation';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { ACTIVITY_LOG_PATH, confirmationPath } from '@/lib/activity/paths';
import { saveView } from '@/lib/activity/saved-views/changes';
import { MAX_SAVED_VIEWS, MAX_VIEW_QUERY_LENGTH } from '@/lib/activity/saved-views/saved-view';
import { savedViewQuery, toStoredFilter } from '@/lib/activity/saved-views/saved-view-filter';
import { saveViewSchema } from '@/lib/activity/saved-views/saved-view-schemas';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';

/** Saves the view on the page under a name, and shows it. */
export async function saveViewOfLog(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  return handleForm(form, {
    schema: saveViewSchema(t),
    work: async ({ name, query, preset, keepsDates }) => {
      const instant = now();
      const parameters = toQueryParameters(new URLSearchParams(query));
      const { filter } = parseActivityFilter(parameters, instant);
      if (!filter) return t('savedViews.problems.invalid');
      const stored = toStoredFilter(filter, keepsDates ? null : preset);
      if (stored.query.length > MAX_VIEW_QUERY_LENGTH)
        return t('savedViews.problems.tooManyFilters');
      const outcome = await saveView(scope, { userId: viewer.id, name, ...stored });
      if (outcome === 'nameTaken') return { errors: { name: t('savedViews.problems.nameTaken') } };
      if (outcome === 'tooMany') return t('savedViews.problems.tooMany', { most: MAX_SAVED_VIEWS });
      const path = ACTIVITY_LOG_PATH + savedViewQuery(stored, instant);
      redirect(confirmationPath(path, String(instant.getTime())));
    },
  });
}
