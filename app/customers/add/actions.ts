'use server';

import { redirect } from 'next/navigation';
import { confirmationPath, subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { addCustomer as add } from '@/lib/customers/add-customer';
import { customerSchema } from '@/lib/customers/customer-schema';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findDomainProblem } from '@/lib/platform/names/lookalike';
import { describeNameProblem } from '@/lib/platform/names/name-fields';

export async function addCustomer(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('customer:add');
  const t = await getTranslator();
  return handleForm(form, {
    schema: customerSchema(t),
    work: async (customer) => {
      const fault = findDomainProblem(customer.primaryDomain);
      if (fault) return { errors: { primaryDomain: describeNameProblem(fault, t) } };
      const result = await add(scope, { customer, actor: viewer.email });
      if (result.outcome === 'domain-taken') {
        const domain = customer.primaryDomain;
        return { errors: { primaryDomain: t('customers.problems.domainTaken', { domain }) } };
      }
      const path = subscriptionsPath(customer.id);
      redirect(result.outcome === 'added' ? confirmationPath(path, result.recordId) : path);
    },
  });
}
