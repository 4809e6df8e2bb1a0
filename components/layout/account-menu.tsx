import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ACTIVITY_LOG_PATH, REACH_PATH } from '@/lib/activity/paths';
import { API_KEYS_PATH, API_PATH } from '@/lib/api/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';

const SETTINGS_PAGES = [
  { page: 'activity-log', href: ACTIVITY_LOG_PATH, name: 'activityLog' },
  { page: 'reach', href: REACH_PATH, name: 'reach' },
  { page: 'users', href: '/account-settings/users', name: 'users' },
  { page: 'api-keys', href: API_KEYS_PATH, name: 'apiKeys' },
  { page: 'api', href: API_PATH, name: 'api' },
  { page: 'partner-center', href: '/account-settings/partner-center', name: 'partnerCenter' },
] as const;

const OTHER_PAGES = [
  { page: 'customers', href: '/customers', name: 'customers' },
  { page: 'insights', href: INSIGHTS_PATH, name: 'insights' },
] as const;

export type AccountPageName = (typeof SETTINGS_PAGES | typeof OTHER_PAGES)[number]['page'];

export const ACCOUNT_MENU_ID = 'account-menu';

// The browser hides a closed popover; in a wide window this one is an ordinary part of the page.
const MENU =
  'border-line bg-raised text-text screen:large:sticky screen:large:inset-[0_auto_auto] screen:large:block screen:large:w-54 screen:large:flex-none screen:large:border-0 screen:large:bg-transparent screen:large:pt-6 absolute inset-[2.75rem_auto_auto_0.5rem] m-0 w-60 rounded-lg border px-0 py-3 text-sm print:hidden';

/**
 * The menu on the left, with those of the `pages` that the viewer may open. In a narrow window the
 * same element is a popover of the header's menu button, which needs no JavaScript.
 */
export function AccountMenu({
  current,
  pages,
}: {
  current: AccountPageName;
  pages: AccountPageName[];
}) {
  const t = useTranslations('frame');
  const itemsOf = (entries: typeof SETTINGS_PAGES | typeof OTHER_PAGES) =>
    entries
      .filter(({ page }) => pages.includes(page))
      .map(({ page, href, name }) => (
        <MenuItem key={page} href={href} isCurrent={current === page}>
          {t(name)}
        </MenuItem>
      ));
  return (
    <nav id={ACCOUNT_MENU_ID} popover="auto" aria-label={t('account')} className={MENU}>
      <p className="text-muted px-4 pb-1 text-xs" id="account-settings-menu">
        {t('accountSettings')}
      </p>
      <ul aria-labelledby="account-settings-menu">{itemsOf(SETTINGS_PAGES)}</ul>
      <ul className="mt-4">{itemsOf(OTHER_PAGES)}</ul>
    </nav>
  );
}

type MenuItemProps = { href: string; isCurrent: boolean; children: string };

function MenuItem({ href, isCurrent, children }: MenuItemProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
        className="hover:bg-ground aria-[current]:border-accent aria-[current]:font-strong block px-4 py-1.5 aria-[current]:border-l-3 aria-[current]:pl-3.25 pointer-coarse:py-2.5"
      >
        {children}
      </Link>
    </li>
  );
}
