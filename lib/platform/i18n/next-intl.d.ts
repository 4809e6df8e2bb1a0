import type { Locale } from './locales';
import type { Messages } from './messages';

// Tells next-intl our languages and keys: a mistyped one does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
