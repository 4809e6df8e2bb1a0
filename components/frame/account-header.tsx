import { Menu } from 'lucide-react';
import { Tag } from '@/components/ui/tag';
import { ACCOUNT_MENU_ID } from './account-menu';
import { Brand } from './brand';
import type { FrameViewer } from './frame-viewer';
import { UserMenu } from './user-menu';

const CLOUD_WORDS: Record<FrameViewer['cloud'], string> = {
  global: 'Global',
  us_government: 'US Government',
};

type AccountHeaderProps = { viewer: FrameViewer; signOut: () => Promise<void> };

export function AccountHeader({ viewer, signOut }: AccountHeaderProps) {
  return (
    <header className="border-line large:px-4 flex h-12 items-center gap-3 border-b px-2 text-sm print:px-0">
      <button
        type="button"
        popoverTarget={ACCOUNT_MENU_ID}
        className="hover:bg-ground large:hidden flex size-8 items-center justify-center rounded-md print:hidden"
      >
        <Menu className="size-4.5" aria-hidden />
        <span className="sr-only">Menu</span>
      </button>
      <div className="medium:block hidden">
        <Brand />
      </div>
      <span className="border-line medium:block hidden h-4 border-l" />
      <span className="min-w-0 truncate" title={viewer.partnerName}>
        {viewer.partnerName}
      </span>
      <Tag>{CLOUD_WORDS[viewer.cloud]}</Tag>
      <UserMenu viewer={viewer} signOut={signOut} />
    </header>
  );
}
