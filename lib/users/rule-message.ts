import type { Messages } from '@/lib/platform/i18n/messages';
import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';

type RuleName = Exclude<keyof Messages['users']['rules'], 'emailTaken' | 'lookalike'>;

/** What a rule says to whom it refuses something. */
export function ruleMessage(name: RuleName): LocalizableMessage {
  return ({ t }) => t(`users.rules.${name}`);
}
