import { SessionTable } from '@/components/profile/session-table';
import { Button } from '@/components/ui/button/button';
import { PageSection } from '@/components/ui/page/page-section';
import { listSessions } from '@/lib/auth/sessions/list-sessions';
import type { Viewer } from '@/lib/auth/viewer';
import { getSessionLimits } from '@/lib/platform/env/session-limits';
import { describeDuration } from '@/lib/platform/time/describe-duration';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { endOtherSessions, endSession } from './session-actions';

/** The sessions of the signed-in user. */
export async function SessionSection({ viewer }: { viewer: Viewer }) {
  const { partnerId, id: userId, sessionId, zone } = viewer;
  const t = await getTranslator();
  const locale = await getCurrentLocale();
  const { total, idle } = getSessionLimits();
  const sessions = await listSessions({ partnerId, userId });
  return (
    <PageSection title={t('profile.sessions.title')} anchor="sessions">
      <p className="text-muted max-w-160">
        {t('profile.sessions.explained', {
          total: describeDuration(durationOf(total), locale) ?? '',
          idle: describeDuration(durationOf(idle), locale) ?? '',
        })}
      </p>
      <SessionTable sessions={sessions} currentId={sessionId} zone={zone} endSession={endSession} />
      {sessions.length > 1 && (
        <form action={endOtherSessions}>
          <Button type="submit">{t('profile.sessions.endOthers')}</Button>
        </form>
      )}
    </PageSection>
  );
}

function durationOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}
