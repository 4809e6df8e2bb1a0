import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { Palette } from '@/components/palette/palette';
import { Tag } from '@/components/ui/table/tag';
import { ACCOUNT_MENU_ID } from './account-menu';
import type { KeptQueries } from './account-pages';
import { Brand } from './brand';
import type { AccountActions, SignedInUser } from './signed-in-user';
import { LanguageMenu } from './language-menu';
import { UserMenu } from './user-menu';

type AccountHeaderProps = { viewer: SignedInUser; kept: KeptQueries; actions: AccountActions };

export function AccountHeader({ viewer, kept, actions }: AccountHeaderProps) {
  const t = useTranslations();
  return (
    <header className="border-hairline large:px-4 flex h-12 items-center gap-3 border-b px-2 text-sm print:px-0">
      <button
        type="button"
        popoverTarget={ACCOUNT_MENU_ID}
        className="hover:bg-ground large:hidden flex size-8 shrink-0 items-center justify-center rounded-md print:hidden"
      >
        <Icon name="menu" className="size-4.5" />
        <span className="sr-only">{t('layout.menu')}</span>
      </button>
      <div className="medium:block hidden shrink-0">
        <Brand />
      </div>
      <span className="border-hairline medium:block hidden h-4 border-l" />
      <span className="screen:truncate min-w-0" title={viewer.partnerName}>
        {viewer.partnerName}
      </span>
      <Tag>{t(`clouds.${viewer.cloud}`)}</Tag>
      <div className="medium:min-w-0 medium:shrink ml-auto flex shrink-0 items-center print:hidden">
        <Palette kept={kept.hours} />
        <LanguageMenu selected={viewer.locale} select={actions.selectLocale} />
        <UserMenu viewer={viewer} signOut={actions.signOut} />
      </div>
    </header>
  );
}
