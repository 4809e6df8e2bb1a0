import { z } from 'zod';
import { CHECKED } from '@/lib/platform/forms/checked';
import { hiddenGuid } from '@/lib/platform/forms/form-fields';
import { LOCALES } from '@/lib/platform/i18n/locales';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isDay } from '@/lib/platform/time/is-day';
import { MAX_PERIOD_DAYS, MAX_VALID_DAYS, STAFF_CHOICES } from './evidence-pack';
import { findPeriodProblem } from './period-problem';

/** The schema of the form that makes a pack. */
export function newPackSchema(t: Translator) {
  return z
    .object({
      customerId: hiddenGuid(t),
      from: dayField(t),
      to: dayField(t),
      locale: z.enum(LOCALES),
      staff: z.enum(STAFF_CHOICES),
      days: z
        .string()
        .trim()
        .refine(isAllowedDays, t('evidence.packs.invalidDays', { most: MAX_VALID_DAYS }))
        .transform(Number),
    })
    .superRefine(({ from, to }, context) => {
      const problem = isDay(from) && isDay(to) ? findPeriodProblem({ from, to }) : null;
      if (problem === null) return;
      const message = t(`evidence.period.${problem}`, { days: MAX_PERIOD_DAYS });
      context.addIssue({ code: 'custom', path: ['to'], message });
    });
}

/** The schema of the form that withdraws a pack. */
export function withdrawPackSchema(t: Translator) {
  return z.object({
    customerId: hiddenGuid(t),
    packId: hiddenGuid(t),
    confirmed: z.literal(CHECKED, t('forms.confirmFirst')),
  });
}

function dayField(t: Translator) {
  return z.string().trim().refine(isDay, t('evidence.period.notADay'));
}

function isAllowedDays(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_VALID_DAYS;
}
