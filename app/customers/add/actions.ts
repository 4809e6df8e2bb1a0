'use server';

import { redirect } from 'next/navigation';
import { donePath, subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { addCustomer as add } from '@/lib/customers/add-customer';
import { CUSTOMER_SCHEMA } from '@/lib/customers/customer-schema';
import type { FormState } from '@/lib/forms/form-state';
import { handleForm } from '@/lib/forms/handle-form';

export async function addCustomer(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('customer:add');
  return handleForm(form, {
    schema: CUSTOMER_SCHEMA,
    work: async (customer) => {
      const answer = await add(scope, { customer, actor: viewer.email });
      if (answer.outcome === 'domain-taken') {
        return { errors: { primaryDomain: answer.reason } };
      }
      const path = subscriptionsPath(customer.id);
      redirect(answer.outcome === 'added' ? donePath(path, answer.record) : path);
    },
  });
}
