import type { Metadata } from 'next';
import { PlainPage } from '@/components/layout/plain-page';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { ROLES, type Role } from '@/lib/auth/roles';
import { findViewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { UTC } from '@/lib/platform/time/time';
import { describeRoles } from '@/lib/users/user';
import { signOut } from './sign-in/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('accessErrors.forbidden.page') };
}

export default async function ForbiddenPage() {
  const viewer = await findViewer();
  const t = await getTranslator();
  const roles = viewer?.roles ?? [];
  return (
    <PlainPage title={t('accessErrors.forbidden.title')}>
      <p>{sentenceFor(roles, t)}</p>
      <div className="flex flex-wrap gap-3">
        {roles.length > 0 && (
          <ButtonLink href={ACTIVITY_LOG_PATH + zoneQuery(viewer?.zone ?? UTC)}>
            {t('accessErrors.toLog')}
          </ButtonLink>
        )}
        <form action={signOut}>
          <Button type="submit">{t('accessErrors.forbidden.otherAccount')}</Button>
        </form>
      </div>
    </PlainPage>
  );
}

// The roles that would open the page are not known here.
function sentenceFor(viewerRoles: readonly Role[], t: Translator): string {
  return viewerRoles.length > 0
    ? t('accessErrors.forbidden.otherRole', { held: describeRoles(viewerRoles, t) })
    : t('accessErrors.forbidden.noRole', { roles: describeRoles(ROLES, t) });
}
