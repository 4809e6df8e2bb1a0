import { Icon } from '@/components/ui/icon/icon';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_NAMES, type Locale } from '@/lib/platform/i18n/locales';
import type { AccountActions } from './signed-in-user';
import { LanguageOptions } from './language-options';
import { MenuFocus } from './menu-focus';

const LANGUAGE_MENU_ID = 'language-menu';

type LanguageMenuProps = { selected: Locale | null; select: AccountActions['selectLocale'] };

/**
 * The choice of the language, each in its own name. A popover with a form, so it needs no
 * JavaScript.
 */
export function LanguageMenu({ selected, select }: LanguageMenuProps) {
  const t = useTranslations('layout');
  const current = useLocale();
  return (
    <div className="shrink-0">
      <button type="button" popoverTarget={LANGUAGE_MENU_ID} className="header-button">
        <span className="sr-only">{t('language')}: </span>
        <Icon name="languages" className="medium:hidden size-4.5" />
        <span className="max-medium:sr-only">{LOCALE_NAMES[current]}</span>
        <Icon name="chevron-down" className="text-muted size-3.5" />
      </button>
      <div id={LANGUAGE_MENU_ID} popover="auto" className="header-menu w-60 p-2">
        <form action={select} aria-label={t('language')}>
          <LanguageOptions selected={selected} ofBrowser={t('languageOfBrowser')} />
        </form>
      </div>
      <MenuFocus menuId={LANGUAGE_MENU_ID} />
    </div>
  );
}
