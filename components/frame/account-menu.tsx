import Link from 'next/link';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { API_KEYS_PATH, API_PATH } from '@/lib/api/paths';

const SETTINGS = [
  { page: 'activity-log', href: ACTIVITY_LOG_PATH, name: 'Activity Log' },
  { page: 'users', href: '/account-settings/users', name: 'User management' },
  { page: 'api-keys', href: API_KEYS_PATH, name: 'API keys' },
  { page: 'api', href: API_PATH, name: 'API' },
  {
    page: 'partner-center',
    href: '/account-settings/partner-center',
    name: 'Partner Center connection',
  },
] as const;

export type AccountPage = (typeof SETTINGS)[number]['page'] | 'customers';

export const ACCOUNT_MENU_ID = 'account-menu';

/**
 * The menu at the left, with those of the `pages` that the viewer may open. In a narrow window the same element is a popover behind the header's menu
 * button, which needs no script.
 */
export function AccountMenu({ current, pages }: { current: AccountPage; pages: AccountPage[] }) {
  return (
    <nav
      id={ACCOUNT_MENU_ID}
      popover="auto"
      aria-label="Account"
      className="account-menu text-sm print:hidden"
    >
      <p className="text-muted px-4 pb-1 text-xs" id="account-settings-menu">
        Account settings
      </p>
      <ul aria-labelledby="account-settings-menu">
        {SETTINGS.filter(({ page }) => pages.includes(page)).map(({ page, href, name }) => (
          <MenuItem key={page} href={href} isCurrent={current === page}>
            {name}
          </MenuItem>
        ))}
      </ul>
      <ul className="mt-4">
        <MenuItem href="/customers" isCurrent={current === 'customers'}>
          Customers
        </MenuItem>
      </ul>
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
