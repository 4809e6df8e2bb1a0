import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { findGuid, isNilGuid } from '@/lib/platform/text/guid';

const MAX_GROUPS = 50;

// Enough for as many in their longest spelling.
const MAX_CHARACTERS = 4_000;
const MAX_QUOTED_CHARACTERS = 60;

/**
 * Object ids of groups, one a line or separated by commas, in any common spelling; the result has each
 * once, in lower case.
 */
export function groupIdsField(t: Translator) {
  return z
    .string()
    .max(MAX_CHARACTERS, t('forms.atMost', { most: MAX_CHARACTERS }))
    .transform((text, context) => {
      const entries = text.split(/[\s,;]+/).filter((entry) => entry !== '');
      const wrong = entries.find((entry) => findGuid(entry) === null || isNilGuid(entry));
      if (wrong !== undefined)
        context.addIssue({
          code: 'custom',
          message: t('security.invalidGroup', { text: quotable(wrong) }),
        });
      const ids = [...new Set(entries.flatMap((entry) => findGuid(entry) ?? []))];
      if (ids.length > MAX_GROUPS)
        context.addIssue({
          code: 'custom',
          message: t('security.tooManyGroups', { most: MAX_GROUPS }),
        });
      return ids;
    });
}

function quotable(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_QUOTED_CHARACTERS) return text;
  return `${characters.slice(0, MAX_QUOTED_CHARACTERS).join('')}…`;
}
