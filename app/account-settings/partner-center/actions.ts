'use server';

import { redirect } from 'next/navigation';
import { confirmationPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findDomainProblem } from '@/lib/platform/names/lookalike';
import { describeNameProblem } from '@/lib/platform/names/name-fields';
import {
  removeConnection,
  saveConnection,
  type ConnectionChangeOutcome,
} from '@/lib/partner-center/connection/change-connection';
import { findConnection } from '@/lib/partner-center/connection/connection';
import {
  connectionSchema,
  removeConnectionSchema,
} from '@/lib/partner-center/connection/connection-schema';
import { CHANGED_PATH, CONNECTION_PATH } from '@/lib/partner-center/paths';
import { canEncryptSecrets } from '@/lib/partner-center/connection/secret-encryption';
import {
  startBackgroundSync,
  stopBackgroundSync,
} from '@/lib/partner-center/sync/background-syncs';

export async function save(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('connection:manage');
  const stored = await findConnection(scope);
  const version = versionOf(form);
  // Checked first, because which secrets may stay blank depends on the stored connection.
  if (version !== (stored?.version ?? null)) redirect(CHANGED_PATH);
  const t = await getTranslator();
  return handleForm(form, {
    schema: connectionSchema(stored, t),
    work: async (fields) => {
      if (!canEncryptSecrets()) return t('partnerCenter.nothingSaved');
      const fault = findDomainProblem(fields.tenant);
      if (fault) return { errors: { tenant: describeNameProblem(fault, t) } };
      return respond(await saveConnection({ scope, actor: viewer.email, version }, fields));
    },
  });
}

export async function remove(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('connection:manage');
  return handleForm(form, {
    schema: removeConnectionSchema(await getTranslator()),
    work: async () => {
      const change = { scope, actor: viewer.email, version: versionOf(form) };
      return respond(await removeConnection(change));
    },
  });
}

export async function syncNow(): Promise<void> {
  markActionStarted();
  const { viewer, scope } = await requirePermission('connection:manage');
  try {
    // If a sync is already running, the page shows that one.
    await startBackgroundSync(scope, viewer.email);
  } catch (error) {
    // The connection has been removed; the page says so.
    if (!(error instanceof OperationalError)) throw error;
  }
  redirect(CONNECTION_PATH);
}

export async function stopSync(): Promise<void> {
  markActionStarted();
  const { scope } = await requirePermission('connection:manage');
  await stopBackgroundSync(scope);
  redirect(CONNECTION_PATH);
}

async function respond(
  result: ConnectionChangeOutcome,
): Promise<{ oneTimeValues: Record<string, string> }> {
  const t = await getTranslator();
  if (result.outcome === 'unchanged')
    return { oneTimeValues: { notice: t('forms.nothingChanged') } };
  if (result.outcome === 'stale') redirect(CHANGED_PATH);
  redirect(confirmationPath(CONNECTION_PATH, result.recordId));
}

/** The version that the form was opened with; null when there was no connection. */
function versionOf(form: FormData): number | null {
  const text = form.get('version');
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
