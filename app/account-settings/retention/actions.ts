'use server';

import { notFound, redirect } from 'next/navigation';
import { confirmationPath, outdatedPath } from '@/lib/activity/paths';
import { releaseHold, setHold } from '@/lib/activity/retention/change-hold';
import { changePolicy } from '@/lib/activity/retention/change-policy';
import { findHold } from '@/lib/activity/retention/list-holds';
import { RETENTION_PATH, shorterPolicyPath } from '@/lib/activity/retention/paths';
import {
  holdSchema,
  policySchema,
  releaseHoldSchema,
  shorterPolicySchema,
} from '@/lib/activity/retention/retention-schemas';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

/** Saves a policy, or leads to the page that asks before a shorter one. */
export async function savePolicy(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  return handleForm(form, {
    schema: policySchema(t),
    work: async (requested) => {
      const change = { scope, actor: viewer.email };
      const result = await changePolicy(change, { ...requested, isConfirmed: false });
      if (result.outcome === 'unchanged')
        return { oneTimeValues: { notice: t('forms.nothingChanged') } };
      if (result.outcome === 'unconfirmed' && requested.months !== null)
        redirect(shorterPolicyPath(requested.months));
      redirect(afterChange(result));
    },
  });
}

/** Saves a shorter policy that was confirmed. */
export async function shortenPolicy(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('setting:manage');
  return handleForm(form, {
    schema: shorterPolicySchema(await getTranslator()),
    work: async ({ months, version }) => {
      const change = { scope, actor: viewer.email };
      redirect(afterChange(await changePolicy(change, { months, version, isConfirmed: true })));
    },
  });
}

/** Sets a hold on a customer of the partner. */
export async function addHold(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  return handleForm(form, {
    schema: holdSchema(t),
    work: async (hold) => {
      const names = await getCustomerNames(scope, [hold.customerId]);
      if (!names.has(hold.customerId)) notFound();
      const recordId = await setHold({ scope, actor: viewer.email }, hold);
      if (recordId === null) return t('retention.newHold.setAlready');
      redirect(confirmationPath(RETENTION_PATH, recordId));
    },
  });
}

/** Releases a hold, which was confirmed. */
export async function endHold(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  return handleForm(form, {
    schema: releaseHoldSchema(t),
    work: async ({ holdId }) => {
      const hold = await findHold(scope, holdId);
      if (!hold) notFound();
      const recordId = await releaseHold({ scope, actor: viewer.email }, hold);
      if (recordId === null) return t('retention.release.releasedAlready');
      redirect(confirmationPath(RETENTION_PATH, recordId));
    },
  });
}

type Result = Awaited<ReturnType<typeof changePolicy>>;

function afterChange(result: Result): string {
  if (result.outcome === 'changed') return confirmationPath(RETENTION_PATH, result.recordId);
  return result.outcome === 'stale' ? outdatedPath(RETENTION_PATH) : RETENTION_PATH;
}
