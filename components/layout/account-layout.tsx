import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MenuBehavior } from '@/components/ui/menu/menu-behavior';
import { RESULTS_ID } from '@/components/ui/page/results';
import { SkipLink } from '@/components/ui/page/skip-link';
import { AccountHeader } from './account-header';
import { AccountMenu } from './account-menu';
import type { AccountPageName, KeptQueries } from './account-pages';
import type { AccountActions, SignedInUser } from './signed-in-user';

type AccountLayoutProps = {
  viewer: SignedInUser;
  /** Null on a page that is not in the menu. */
  current: AccountPageName | null;
  /** The pages that the viewer may open. */
  pages: AccountPageName[];
  kept: KeptQueries;
  actions: AccountActions;
  /** Whether the page has results below other content. */
  hasResults: boolean;
  children: ReactNode;
};

const CONTENT_ID = 'content';

/** The layout of every page of a signed-in account: header, menu, and the page as main content. */
export function AccountLayout({ viewer, current, pages, ...page }: AccountLayoutProps) {
  const t = useTranslations('layout');
  return (
    <>
      <SkipLink targetId={CONTENT_ID}>{t('skipToContent')}</SkipLink>
      {page.hasResults && <SkipLink targetId={RESULTS_ID}>{t('skipToResults')}</SkipLink>}
      <MenuBehavior />
      <AccountHeader viewer={viewer} kept={page.kept} actions={page.actions} />
      <div className="flex items-start">
        <AccountMenu current={current} pages={pages} kept={page.kept} />
        <main
          id={CONTENT_ID}
          tabIndex={-1}
          className="large:px-6 large:pt-6 max-w-350 min-w-0 flex-1 px-4 pt-5 pb-16 outline-none print:px-0"
        >
          {page.children}
        </main>
      </div>
    </>
  );
}
