import type { Messages } from '@/lib/platform/i18n/messages';
import type { Sentence } from '@/lib/platform/i18n/sentence';

type Rule = Exclude<keyof Messages['users']['rules'], 'emailTaken' | 'lookalike'>;

/** What a rule says to whom it refuses something. */
export function rule(name: Rule): Sentence {
  return ({ t }) => t(`users.rules.${name}`);
}
