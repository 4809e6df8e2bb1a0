import { z } from 'zod';
import { CHECKED } from '@/lib/platform/forms/checked';
import { hiddenGuid, requiredLine } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { parseDay } from '@/lib/platform/time/time';
import { MAX_MONTHS, MIN_MONTHS } from './policy';

export const POLICY_UNITS = ['forever', 'years', 'months'] as const;

export const MAX_REASON_LENGTH = 500;

const version = () => z.coerce.number().int().min(1).catch(0);

/** Whether a policy may have so many months. */
export function isAllowedPeriod(months: number): boolean {
  return Number.isInteger(months) && months >= MIN_MONTHS && months <= MAX_MONTHS;
}

/** The schema of the form of the policy; its result has the number of months, null for ever. */
export function policySchema(t: Translator) {
  return z
    .object({ version: version(), unit: z.enum(POLICY_UNITS), length: z.string().trim() })
    .transform(({ unit, length, ...rest }, context) => {
      if (unit === 'forever') return { ...rest, months: null };
      const months = Number(length) * (unit === 'years' ? 12 : 1);
      if (!/^\d{1,4}$/.test(length) || !isAllowedPeriod(months))
        context.addIssue({
          code: 'custom',
          path: ['length'],
          message: t('retention.policy.invalidLength', {
            least: MIN_MONTHS,
            most: MAX_MONTHS,
            years: MAX_MONTHS / 12,
          }),
        });
      return { ...rest, months };
    });
}

/** The schema of the form that confirms a shorter policy. */
export function shorterPolicySchema(t: Translator) {
  return z.object({
    version: version(),
    months: z.coerce.number().refine(isAllowedPeriod, t('forms.outOfDate')),
    confirmed: z.literal(CHECKED, t('forms.confirmFirst')),
  });
}

/** The schema of the form that sets a hold. */
export function holdSchema(t: Translator) {
  return z
    .object({
      id: hiddenGuid(t),
      customerId: hiddenGuid(t),
      from: dayField(t),
      to: dayField(t),
      reason: requiredLine(t, {
        maxLength: MAX_REASON_LENGTH,
        requiredMessage: t('retention.newHold.reasonRequired'),
      }),
    })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      path: ['to'],
      message: t('retention.newHold.endsEarly'),
    });
}

/** The schema of the form that releases a hold. */
export function releaseHoldSchema(t: Translator) {
  return z.object({
    holdId: hiddenGuid(t),
    confirmed: z.literal(CHECKED, t('forms.confirmFirst')),
  });
}

// Empty for an open end.
function dayField(t: Translator) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const day = parseDay(text);
      if (text !== '' && day === null)
        context.addIssue({ code: 'custom', message: t('retention.newHold.notADay') });
      return day;
    });
}
