import Link from 'next/link';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

export type AccountPage = 'activity-log' | 'customers';

export const ACCOUNT_MENU_ID = 'account-menu';

/**
 * The menu at the left. In a narrow window the same element is a popover behind the header's menu
 * button, which needs no script.
 */
export function AccountMenu({ current }: { current: AccountPage }) {
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
        <MenuItem href={ACTIVITY_LOG_PATH} isCurrent={current === 'activity-log'}>
          Activity Log
        </MenuItem>
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
