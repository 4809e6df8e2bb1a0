import type { Locale } from '@/lib/platform/i18n/locales';

/**
 * The signed-in person as the layout shows them, with invisible characters made visible; `roles`
 * are names of roles.
 */
export type SignedInUser = {
  name: string;
  email: string;
  roles: string[];
  partnerName: string;
  cloud: 'global' | 'us_government';
  /** The language selected in the profile; null follows the browser. */
  locale: Locale | null;
  /** The zone in which pages open. */
  zone: string;
};

/** The actions available on every page. */
export type AccountActions = {
  signOut: () => Promise<void>;
  selectLocale: (form: FormData) => Promise<void>;
};
