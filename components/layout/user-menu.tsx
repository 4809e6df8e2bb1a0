import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Button } from '@/components/ui/button/button';
import { PROFILE_PATH } from '@/lib/profile/paths';
import type { SignedInUser } from './signed-in-user';

const USER_MENU_ID = 'user-menu';

type UserMenuProps = { viewer: SignedInUser; signOut: () => Promise<void> };

/**
 * Who is signed in, with which roles, and the sign-out button. A popover, so it opens without
 * JavaScript.
 */
export function UserMenu({ viewer, signOut }: UserMenuProps) {
  const t = useTranslations('layout');
  const roleMessages = useTranslations('roles');
  const ui = useTranslations('ui');
  const profile = useTranslations('profile');
  return (
    <div className="medium:min-w-0">
      <button type="button" popoverTarget={USER_MENU_ID} className="header-button max-w-full">
        <span className="sr-only">{t('signedInAs')} </span>
        <Icon name="circle-user" className="medium:hidden size-4.5" />
        <span className="max-medium:sr-only screen:truncate">{viewer.name}</span>
        <Icon name="chevron-down" className="text-muted size-3.5" />
      </button>
      <div id={USER_MENU_ID} popover="auto" className="header-menu w-72 p-4">
        <p className="font-strong">{viewer.name}</p>
        {viewer.name !== viewer.email && <p className="text-muted">{viewer.email}</p>}
        <p className="text-muted mt-3 text-xs">{t('rolesHeading')}</p>
        <ul>
          {viewer.roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
          {viewer.roles.length === 0 && <li>{roleMessages('none')}</li>}
        </ul>
        <p className="text-muted mt-3 text-xs">{ui('timeZone')}</p>
        <p>{viewer.zone}</p>
        <form action={signOut} className="mt-4 flex gap-2">
          <ButtonLink href={PROFILE_PATH}>{profile('title')}</ButtonLink>
          <Button type="submit">{t('signOut')}</Button>
        </form>
      </div>
    </div>
  );
}
