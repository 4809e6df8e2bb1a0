import type { Locale } from '@/lib/platform/i18n/locales';

/** The signed-in person as the frame shows them, made visible; `roles` are words. */
export type SignedInUser = {
  name: string;
  email: string;
  roles: string[];
  partnerName: string;
  cloud: 'global' | 'us_government';
  /** The language chosen in the profile; null follows the browser. */
  locale: Locale | null;
};

/** What can be done from the frame of every page. */
export type AccountActions = {
  signOut: () => Promise<void>;
  selectLocale: (form: FormData) => Promise<void>;
};
