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

/** Every form of the page comes here; what it asks for, the rules allow or refuse. */
export async function changeSubscription(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('subscription:change');
  const words = await getLocalizer();
  return handleForm(form, {
    schema: changeSchema(words.t),
    work: async ({ customerId, subscriptionId, version, ...asked }) => {
      const target = { customerId, subscriptionId, version };
      const request = { ...target, change: asked, actor: viewer.email };
      return respond(request, { answer: await change(scope, request), words });
    },
  });
}

function respond(
  request: SubscriptionChangeRequest,
  { answer, words }: { answer: SubscriptionChangeOutcome; words: Localizer },
): FormOutcome {
  const path = subscriptionPath(request.customerId, request.subscriptionId);
  if (answer.outcome === 'absent') notFound();
  if (answer.outcome === 'refused') return answer.reason(words);
  if (answer.outcome === 'unchanged') return noChange(request.change, words);
  // Going back must not show it as it was.
  refresh();
  if (answer.outcome === 'changed') redirect(confirmationPath(path, answer.record));
  redirect(answer.outcome === 'outdated' ? outdatedPath(path) : path);
}

function noChange(change: SubscriptionChange, { t }: Localizer): FormOutcome {
  if (change.kind === 'quantity')
    return { errors: { quantity: sameSeatsProblem(t, change.quantity) } };
  return change.kind === 'name'
    ? { errors: { friendlyName: sameNameProblem(t) } }
    : t('subscriptions.refusals.alreadySo');
}
