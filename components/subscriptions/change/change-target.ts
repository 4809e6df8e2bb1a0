import type { FormAction } from '@/lib/platform/forms/form-state';

/** Of which subscription a form asks a change, as it is when the form is shown; and who does it. */
export type ChangeTarget = {
  action: FormAction;
  customerId: string;
  subscriptionId: string;
  version: number;
};
