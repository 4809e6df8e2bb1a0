'use client';

import type { ReactNode } from 'react';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/platform/i18n/locales';

type LanguageOptionsProps = {
  /** Null follows the browser. */
  selected: Locale | null;
  /** The name of that choice. */
  ofBrowser: string;
};

/** The languages, each in its own name. A client component only to be sent as data. */
export function LanguageOptions({ selected, ofBrowser }: LanguageOptionsProps) {
  return (
    <>
      {LOCALES.map((locale) => (
        <LanguageOption key={locale} value={locale} isSelected={selected === locale}>
          <span lang={locale}>{LOCALE_NAMES[locale]}</span>
        </LanguageOption>
      ))}
      <LanguageOption value="" isSelected={selected === null}>
        {ofBrowser}
      </LanguageOption>
    </>
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
      {children}
    </button>
  );
}
