import { z } from 'zod';
import { CHECKED } from '@/lib/platform/forms/checked';
import { hiddenGuid, requiredLine } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { PLANS } from '@/lib/subscriptions/purchase/plans';
import { seatsField } from './seats';

/** The new number of seats. Messages, here and below, are in the language of `t`. */
export function quantitySchema(t: Translator) {
  return z.object({ ...targetFields(t), kind: z.literal('quantity'), quantity: seatsField(t) });
}

/** The same for the browser, which knows the current number and the minimum. */
export function quantitySchemaFor(
  t: Translator,
  known: { seats: number; fewest: number; why: string },
) {
  const quantity = seatsField(t)
    .refine((seats) => seats !== known.seats, sameSeatsProblem(t, known.seats))
    .refine((seats) => seats >= known.fewest, known.why);
  return quantitySchema(t).extend({ quantity });
}

/** The new name. */
export function nameSchema(t: Translator) {
  return z.object({
    ...targetFields(t),
    kind: z.literal('name'),
    friendlyName: requiredLine(t, {
      maxLength: 256,
      requiredMessage: t('subscriptionForms.problems.name'),
    }),
  });
}

/** The same for the browser, which knows the current name. */
export function nameSchemaFor(t: Translator, name: string) {
  const schema = nameSchema(t);
  const { friendlyName } = schema.shape;
  return schema.extend({
    friendlyName: friendlyName.refine((text) => text !== name, sameNameProblem(t)),
  });
}

/** Whether the subscription renews automatically. */
export function autoRenewSchema(t: Translator) {
  return z.object({
    ...targetFields(t),
    kind: z.literal('auto-renew'),
    isOn: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
  });
}

export function suspendSchema(t: Translator) {
  return z.object({
    ...targetFields(t),
    kind: z.literal('suspend'),
    confirmed: confirmationField(t),
  });
}

export function cancelSchema(t: Translator) {
  return z.object({
    ...targetFields(t),
    kind: z.literal('cancel'),
    confirmed: confirmationField(t),
  });
}

export function reactivateSchema(t: Translator) {
  return z.object({ ...targetFields(t), kind: z.literal('reactivate') });
}

/** The plan that a trial is converted to. */
export function convertSchema(t: Translator) {
  return z.object({ ...targetFields(t), kind: z.literal('convert'), plan: planField(t) });
}

/** Any of the forms above. */
export function changeSchema(t: Translator) {
  return z.discriminatedUnion('kind', [
    quantitySchema(t),
    nameSchema(t),
    autoRenewSchema(t),
    suspendSchema(t),
    reactivateSchema(t),
    convertSchema(t),
    cancelSchema(t),
  ]);
}

/** The message for a number of seats that is the current one. */
export function sameSeatsProblem(t: Translator, seats: number): string {
  return t('subscriptionForms.problems.sameSeats', { seats });
}

/** The message for a name that is the current one. */
export function sameNameProblem(t: Translator): string {
  return t('subscriptionForms.problems.sameName');
}

// The hidden fields of every form that changes a subscription.
function targetFields(t: Translator) {
  return {
    customerId: hiddenGuid(t),
    subscriptionId: hiddenGuid(t),
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  };
}

function confirmationField(t: Translator) {
  return z.literal(CHECKED, t('forms.confirmFirst'));
}

function planField(t: Translator) {
  return z.string().transform((key, context) => {
    const plan = PLANS.get(key);
    if (plan) return plan;
    context.addIssue({ code: 'custom', message: t('subscriptionForms.problems.plan') });
    return z.NEVER;
  });
}
