import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationMessage } from '@/components/activity-log/confirmation-message';
import { ProfileForm } from '@/components/profile/profile-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { WEEKDAYS } from '@/lib/activity/filter/weekdays';
import { CONFIRMATION_PARAMETER } from '@/lib/activity/paths';
import { requireViewer } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isRecentSave } from '@/lib/platform/forms/is-recent-save';
import { now } from '@/lib/platform/time/time';
import { LOCALE_NAMES, LOCALES } from '@/lib/platform/i18n/locales';
import { saveProfile } from './actions';
import { SecondFactorSection } from './second-factor-section';
import { SessionSection } from './session-section';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('profile.title') };
}

export default async function ProfilePage({ searchParams }: PageProps<'/profile'>) {
  const viewer = await requireViewer();
  const t = await getTranslator();
  const { [CONFIRMATION_PARAMETER]: saved } = await searchParams;
  const { zone, workingHours, weekend } = viewer;
  const values = {
    locale: viewer.locale ?? '',
    zone,
    workStart: String(workingHours.from),
    workEnd: String(workingHours.to),
    weekend,
  };
  return (
    <AccountPage viewer={viewer} current={null}>
      {typeof saved === 'string' && isRecentSave(saved, now()) && (
        <ConfirmationMessage recordId={saved}>{t('profile.saved')}</ConfirmationMessage>
      )}
      <PageHeader title={t('profile.title')}>{t('profile.page')}</PageHeader>
      <ClientMessages of={['forms', 'profile']}>
        <ProfileForm
          // Fields that were typed in another spelling show what was saved.
          key={JSON.stringify(values)}
          action={saveProfile}
          values={values}
          languages={[
            { value: '', label: t('layout.languageOfBrowser') },
            ...LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
          ]}
          weekdays={WEEKDAYS.map((value) => ({ value, label: t(`log.weekdays.${value}`) }))}
        />
      </ClientMessages>
      <div className="mt-8 max-w-240">
        <SecondFactorSection viewer={viewer} />
        <SessionSection viewer={viewer} />
      </div>
    </AccountPage>
  );
}
