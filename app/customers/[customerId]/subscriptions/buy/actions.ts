'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { confirmationPath, subscriptionPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { buySubscription as buy } from '@/lib/subscriptions/purchase/buy-subscription';
import { purchaseSchema } from '@/lib/subscriptions/purchase/purchase-schema';
import { listOffers } from '@/lib/subscriptions/queries';

export async function buySubscription(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('subscription:change');
  return handleForm(form, {
    schema: purchaseSchema(await getTranslator(), await listOffers(scope)),
    work: async ({ customerId, ...purchase }) => {
      const { email: actor, partnerName: reseller } = viewer;
      const result = await buy(scope, { purchase, customerId, actor, reseller });
      if (result.outcome === 'absent') notFound();
      // Going back must show what was bought, not an empty form.
      refresh();
      if (result.outcome === 'bought-before')
        redirect(subscriptionPath(result.customerId, purchase.id));
      redirect(confirmationPath(subscriptionPath(customerId, purchase.id), result.recordId));
    },
  });
}
