'use server';

import { notFound, redirect } from 'next/navigation';
import { confirmationPath, SAVED_VIEWS_PATH } from '@/lib/activity/paths';
import { deleteView, renameView } from '@/lib/activity/saved-views/changes';
import { deleteViewSchema, renameViewSchema } from '@/lib/activity/saved-views/saved-view-schemas';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { confirm, type ViewOutcome } from './view-outcome';

export async function renameSavedView(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  return handleForm(form, {
    schema: renameViewSchema(t),
    work: async ({ viewId, name }) => {
      const outcome = await renameView(scope, { userId: viewer.id, viewId, name });
      if (outcome === 'absent') notFound();
      if (outcome === 'nameTaken') return { errors: { name: t('savedViews.problems.nameTaken') } };
      return showViews('renamed');
    },
  });
}

export async function deleteSavedView(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  return handleForm(form, {
    schema: deleteViewSchema(t),
    work: async ({ viewId }) => {
      const isDeleted = await deleteView(scope, { userId: viewer.id, viewId });
      // The second of two clicks is no reason for an error page.
      return showViews(isDeleted ? 'deleted' : 'gone');
    },
  });
}

function showViews(outcome: ViewOutcome): never {
  redirect(confirmationPath(SAVED_VIEWS_PATH, confirm(outcome)));
}
