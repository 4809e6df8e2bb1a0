import type { FormAction } from '@/lib/platform/forms/form-state';

/**
 * The subscription that a form changes, its version when the form is shown, and the server action.
 */
export type ChangeTarget = {
  action: FormAction;
  customerId: string;
  subscriptionId: string;
  version: number;
};
