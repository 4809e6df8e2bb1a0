import { Icon } from '@/components/ui/icon/icon';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import type { AccountActions } from './signed-in-user';
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
      <button
        type="button"
        popoverTarget={LANGUAGE_MENU_ID}
        className="hover:bg-ground flex h-8 items-center gap-1 rounded-md px-2"
      >
        <span className="sr-only">{t('language')}: </span>
        <Icon name="languages" className="medium:hidden size-4.5" />
        <span className="max-medium:sr-only">{LOCALE_NAMES[current]}</span>
        <Icon name="chevron-down" className="text-muted size-3.5" />
      </button>
      <div
        id={LANGUAGE_MENU_ID}
        popover="auto"
        className="border-line bg-raised text-text absolute inset-[2.75rem_0.5rem_auto_auto] m-0 w-60 max-w-[calc(100vw-1rem)] rounded-lg border p-2 text-sm"
      >
        <form action={select} aria-label={t('language')}>
          {LOCALES.map((locale) => (
            <LanguageOption key={locale} value={locale} isSelected={selected === locale}>
              <span lang={locale}>{LOCALE_NAMES[locale]}</span>
            </LanguageOption>
          ))}
          <LanguageOption value="" isSelected={selected === null}>
            {t('languageOfBrowser')}
          </LanguageOption>
        </form>
      </div>
      <MenuFocus menuId={LANGUAGE_MENU_ID} />
    </div>
  );
}

type LanguageOptionProps = { value: string; isSelected: boolean; children: ReactNode };

function LanguageOption({ value, isSelected, children }: LanguageOptionProps) {
  return (
    <button
      type="submit"
      name="locale"
      value={value}
      aria-pressed={isSelected}
      className="menu-option"
    >
      <Icon name="check" className={isSelected ? 'size-4' : 'invisible size-4'} />
      {children}
    </button>
  );
}
