'use server';

import { redirect } from 'next/navigation';
import { donePath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { Failure } from '@/lib/platform/errors/failure';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { faultInDomain } from '@/lib/platform/names/lookalike';
import { describeFault } from '@/lib/platform/names/name-fields';
import {
  removeConnection,
  saveConnection,
  type Changed,
} from '@/lib/partner-center/connection/change-connection';
import { findConnection } from '@/lib/partner-center/connection/connection';
import { connectionSchema, removalSchema } from '@/lib/partner-center/connection/connection-fields';
import { CHANGED_PATH, CONNECTION_PATH } from '@/lib/partner-center/paths';
import { canSealSecrets } from '@/lib/partner-center/connection/sealed-secret';
import { startPartnerSync, stopPartnerSync } from '@/lib/partner-center/sync/start-sync';

export async function save(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('connection:manage');
  const present = await findConnection(scope);
  const version = versionOf(form);
  // Which secrets may stay blank depends on what is there, so this comes before all else.
  if (version !== (present?.version ?? null)) redirect(CHANGED_PATH);
  const t = await getTranslator();
  return handleForm(form, {
    schema: connectionSchema(present, t),
    work: async (fields) => {
      if (!canSealSecrets()) return t('partnerCenter.nothingSaved');
      const fault = faultInDomain(fields.tenant);
      if (fault) return { errors: { tenant: describeFault(fault, t) } };
      return answerTo(await saveConnection({ scope, actor: viewer.email, version }, fields));
    },
  });
}

export async function remove(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('connection:manage');
  return handleForm(form, {
    schema: removalSchema(await getTranslator()),
    work: async () => {
      const change = { scope, actor: viewer.email, version: versionOf(form) };
      return answerTo(await removeConnection(change));
    },
  });
}

export async function syncNow(): Promise<void> {
  const { scope } = await requirePermission('connection:manage');
  try {
    // One that is under way already is what the page then shows.
    await startPartnerSync(scope);
  } catch (error) {
    // Somebody has removed the connection; the page says so.
    if (!(error instanceof Failure)) throw error;
  }
  redirect(CONNECTION_PATH);
}

export async function stopSync(): Promise<void> {
  const { scope } = await requirePermission('connection:manage');
  await stopPartnerSync(scope);
  redirect(CONNECTION_PATH);
}

async function answerTo(changed: Changed): Promise<{ shownOnce: Record<string, string> }> {
  const t = await getTranslator();
  if (changed.outcome === 'same')
    return { shownOnce: { notice: t('partnerCenter.nothingChanged') } };
  if (changed.outcome === 'stale') redirect(CHANGED_PATH);
  redirect(donePath(CONNECTION_PATH, changed.recordId));
}

/** The version that the form was opened with; null where there was no connection. */
function versionOf(form: FormData): number | null {
  const text = form.get('version');
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
