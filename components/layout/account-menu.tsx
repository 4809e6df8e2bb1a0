import { useTranslations } from 'next-intl';
import { useId } from 'react';
import {
  ACCOUNT_PAGE_GROUPS,
  keptQuery,
  type AccountPageGroup,
  type AccountPageName,
  type KeptQueries,
} from './account-pages';
import { MenuLinks, type MenuLink } from './menu-links';

export const ACCOUNT_MENU_ID = 'account-menu';

/**
 * The menu on the left, with those of the `pages` that the viewer may open. In a narrow window the
 * same element is a popover of the header's menu button, which needs no JavaScript.
 */
export function AccountMenu(menu: Omit<MenuGroupProps, 'group'>) {
  const t = useTranslations('layout');
  return (
    <nav id={ACCOUNT_MENU_ID} popover="auto" aria-label={t('account')} className="account-menu">
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
        <MenuLinks
          links={shown.map(({ page, href, name }): MenuLink => [
            names(name),
            // To the page that is open it leads to the default view, so it keeps the zone alone.
            href + keptQuery(page, page === current ? zoneOnly : kept),
          ])}
          current={shown.findIndex(({ page }) => page === current)}
        />
      </ul>
    </>
  );
}
