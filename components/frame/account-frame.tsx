import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountHeader } from './account-header';
import { AccountMenu, type AccountPage } from './account-menu';
import type { FrameActions, FrameViewer } from './frame-viewer';

type AccountFrameProps = {
  viewer: FrameViewer;
  current: AccountPage;
  /** Those that the viewer may open. */
  pages: AccountPage[];
  actions: FrameActions;
  children: ReactNode;
};

const CONTENT_ID = 'content';

/** What surrounds every page of a signed-in account: header, menu, and the page as main content. */
export function AccountFrame({ viewer, current, pages, actions, children }: AccountFrameProps) {
  const t = useTranslations('frame');
  return (
    <>
      <a
        href={`#${CONTENT_ID}`}
        className="bg-accent text-on-accent absolute top-1.5 left-2 z-10 -translate-y-20 rounded-md px-3 py-2 focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <AccountHeader viewer={viewer} actions={actions} />
      <div className="flex items-start">
        <AccountMenu current={current} pages={pages} />
        <main
          id={CONTENT_ID}
          tabIndex={-1}
          className="large:px-6 large:pt-6 max-w-350 min-w-0 flex-1 px-4 pt-5 pb-16 outline-none print:px-0"
        >
          {children}
        </main>
      </div>
    </>
  );
}
