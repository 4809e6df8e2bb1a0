import type { Messages } from '@/lib/platform/i18n/messages';
import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';

type RuleName = Exclude<keyof Messages['users']['rules'], 'emailTaken' | 'lookalike'>;

/** The message of the rule that refuses a change. */
export function ruleMessage(name: RuleName): LocalizableMessage {
  return ({ t }) => t(`users.rules.${name}`);
}
