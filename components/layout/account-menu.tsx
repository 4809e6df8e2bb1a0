import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useId } from 'react';
import {
  ACCOUNT_PAGE_GROUPS,
  keptQuery,
  type AccountPageGroup,
  type AccountPageName,
  type KeptQueries,
} from './account-pages';

export const ACCOUNT_MENU_ID = 'account-menu';

// The browser hides a closed popover; in a wide window this one is an ordinary part of the page.
const MENU =
  'border-line bg-raised text-text screen:large:sticky screen:large:inset-[0_auto_auto] screen:large:block screen:large:w-54 screen:large:flex-none screen:large:border-0 screen:large:bg-transparent screen:large:pt-6 absolute inset-[2.75rem_auto_auto_0.5rem] m-0 w-60 rounded-lg border px-0 py-3 text-sm print:hidden';

/**
 * The menu on the left, with those of the `pages` that the viewer may open. In a narrow window the
 * same element is a popover of the header's menu button, which needs no JavaScript.
 */
export function AccountMenu(menu: Omit<MenuGroupProps, 'group'>) {
  const t = useTranslations('layout');
  return (
    <nav id={ACCOUNT_MENU_ID} popover="auto" aria-label={t('account')} className={MENU}>
      {ACCOUNT_PAGE_GROUPS.map((group) => (
        <MenuGroup key={group.name} group={group} {...menu} />
      ))}
    </nav>
  );
}

type MenuGroupProps = {
  group: AccountPageGroup;
  /** Null on a page that is not in the menu. */
  current: AccountPageName | null;
  pages: AccountPageName[];
  kept: KeptQueries;
};

function MenuGroup({ group, current, pages, kept }: MenuGroupProps) {
  const t = useTranslations('layout');
  const names = useTranslations();
  const id = useId();
  const shown = group.pages.filter(({ page }) => pages.includes(page));
  if (shown.length === 0) return null;
  const zoneOnly = { zone: kept.zone, period: kept.zone, hours: kept.zone };
  return (
    <>
      <p className="text-muted px-4 pb-1 text-xs not-first:mt-4" id={id}>
        {t(group.name)}
      </p>
      <ul aria-labelledby={id}>
        {shown.map(({ page, href, name }) => (
          <MenuItem
            key={page}
            // To the page that is open it leads to the default view, so it keeps the zone alone.
            href={href + keptQuery(page, page === current ? zoneOnly : kept)}
            isCurrent={current === page}
          >
            {names(name)}
          </MenuItem>
        ))}
      </ul>
    </>
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
        className="menu-link"
      >
        {children}
      </Link>
    </li>
  );
}
