import { z } from 'zod';
import { hiddenGuid, requiredLine, CHECKED } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { PLANS } from '@/lib/subscriptions/purchase/plans';
import { seatsField } from './seats';

/** The new number of seats. Here as below, what is wrong is told in the words of `t`. */
export function quantitySchema(t: Translator) {
  return z.object({ ...targetFields(t), kind: z.literal('quantity'), quantity: seatsField(t) });
}

/** The same where it is known what the number is and how few there may be: for the browser. */
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

/** The same where the name is known: for the browser. */
export function nameSchemaFor(t: Translator, name: string) {
  const schema = nameSchema(t);
  const { friendlyName } = schema.shape;
  return schema.extend({
    friendlyName: friendlyName.refine((text) => text !== name, sameNameProblem(t)),
  });
}

/** Whether it is renewed. */
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

/** From trial to paid, for which term. */
export function convertSchema(t: Translator) {
  return z.object({ ...targetFields(t), kind: z.literal('convert'), plan: planField(t) });
}

/** Whichever form about a subscription was sent. */
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

/** Why a number of seats is no change. */
export function sameSeatsProblem(t: Translator, seats: number): string {
  return t('subscriptionForms.problems.sameSeats', { seats });
}

/** Why a name is no change. */
export function sameNameProblem(t: Translator): string {
  return t('subscriptionForms.problems.sameName');
}

// What every form about a subscription carries unseen.
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
  return z.literal(CHECKED, t('subscriptionForms.problems.confirm'));
}

function planField(t: Translator) {
  return z.string().transform((key, context) => {
    const plan = PLANS.get(key);
    if (plan) return plan;
    context.addIssue({ code: 'custom', message: t('subscriptionForms.problems.plan') });
    return z.NEVER;
  });
}
