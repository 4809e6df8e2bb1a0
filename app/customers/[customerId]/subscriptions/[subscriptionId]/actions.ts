'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { confirmationPath, outdatedPath, subscriptionPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import {
  changeSchema,
  sameNameProblem,
  sameSeatsProblem,
} from '@/lib/subscriptions/change/change-schema';
import {
  changeSubscription as change,
  type SubscriptionChangeOutcome,
  type SubscriptionChangeRequest,
} from '@/lib/subscriptions/change/change-subscription';
import type { SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';

/** Handles every form of the page; the rules allow or refuse the requested change. */
export async function changeSubscription(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('subscription:change');
  const localizer = await getLocalizer();
  return handleForm(form, {
    schema: changeSchema(localizer.t),
    work: async ({ customerId, subscriptionId, version, ...requested }) => {
      const target = { customerId, subscriptionId, version };
      const request = { ...target, change: requested, actor: viewer.email };
      return respond(request, { result: await change(scope, request), localizer });
    },
  });
}

function respond(
  request: SubscriptionChangeRequest,
  { result, localizer }: { result: SubscriptionChangeOutcome; localizer: Localizer },
): FormOutcome {
  const path = subscriptionPath(request.customerId, request.subscriptionId);
  if (result.outcome === 'absent') notFound();
  if (result.outcome === 'refused') return result.reason(localizer);
  if (result.outcome === 'unchanged') return noChange(request.change, localizer);
  // Going back must not show the old values.
  refresh();
  if (result.outcome === 'changed') redirect(confirmationPath(path, result.recordId));
  redirect(result.outcome === 'stale' ? outdatedPath(path) : path);
}

function noChange(change: SubscriptionChange, { t }: Localizer): FormOutcome {
  if (change.kind === 'quantity')
    return { errors: { quantity: sameSeatsProblem(t, change.quantity) } };
  return change.kind === 'name'
    ? { errors: { friendlyName: sameNameProblem(t) } }
    : t('subscriptions.refusals.alreadySo');
}
