import { z } from 'zod';
import { formatHours, parseHours } from '@/lib/activity/filter/hours';
import { WEEKDAYS, type Weekday } from '@/lib/activity/filter/weekdays';
import { parseLocale } from '@/lib/platform/i18n/locales';
import type { Translator } from '@/lib/platform/i18n/translator';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { isolatedText } from '@/lib/platform/text/isolated-text';

const hour = z.string().regex(/^\d{1,2}$/);

// A form sends nothing when no box is checked, a string for one and a list for several.
const weekend = z
  .preprocess(
    (submitted) => (submitted === undefined ? [] : [submitted].flat()),
    z.array(z.enum(WEEKDAYS)),
  )
  .transform((selected): Weekday[] => WEEKDAYS.filter((weekday) => selected.includes(weekday)));

/**
 * The schema of a profile, with messages in the language of `t`. `parseZone` gives the canonical
 * name of a zone or null; browser and server have different data for it.
 */
export function profileSchema(t: Translator, parseZone: (text: string) => string | null) {
  return z
    .object({
      locale: z.string().transform(parseLocale),
      zone: z
        .string()
        .trim()
        .transform((text, context) => {
          const zone = parseZone(text);
          if (zone !== null) return zone;
          const named = isolatedText(truncateText(text, 60));
          context.addIssue(t('forms.notAZone', { text: named }));
          return z.NEVER;
        }),
      workStart: hour,
      workEnd: hour,
      weekend: weekend.refine(
        (days) => days.length < WEEKDAYS.length,
        t('profile.problems.weekend'),
      ),
    })
    .transform(({ workStart, workEnd, ...profile }, context) => {
      const hours = parseHours(`${workStart}-${workEnd}`);
      if (hours !== null && hours !== 'all')
        return { ...profile, workingHours: formatHours(hours) };
      context.addIssue({ path: ['workEnd'], code: 'custom', message: t('profile.problems.hours') });
      return z.NEVER;
    });
}

/** A profile to be saved; a null language follows the browser. */
export type NewProfile = z.output<ReturnType<typeof profileSchema>>;
