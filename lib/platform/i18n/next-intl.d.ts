import type { Locale } from './locales';
import type { Messages } from './messages';

// Makes next-intl know our languages and keys: one that is mistyped does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
