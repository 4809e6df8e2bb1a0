import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ActiveSession } from '@/lib/auth/sessions/list-sessions';
import { parseBrowser } from '@/lib/auth/sessions/parse-browser';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { SESSION_FIELD } from '@/lib/profile/paths';

type SessionAction = (form: FormData) => Promise<void>;

type SessionTableProps = {
  sessions: ActiveSession[];
  /** The id of the session that shows the table. */
  currentId: string;
  zone: string;
  endSession: SessionAction;
};

/** A person's sessions, each with a button that ends it. */
export function SessionTable({ sessions, currentId, zone, endSession }: SessionTableProps) {
  const t = useTranslations('profile.sessions');
  const locale = useLocale();
  const columns = {
    browser: { name: t('columns.browser') },
    address: { name: t('columns.address') },
    started: { name: t('columns.started') },
    lastUsed: { name: t('columns.lastUsed') },
    action: { name: t('columns.action'), hasNamedValues: true },
  };
  const describe = ({ userAgent }: ActiveSession) => {
    const { browser, system } = parseBrowser(userAgent);
    if (browser === null) return t('unknownBrowser');
    return system === null ? browser : t('browserOnSystem', { browser, system });
  };
  const formatTime = (instant: Date) => formatInstantInWords(instant, { zone, locale });
  return (
    <DataTable caption={t('title')} columns={Object.values(columns)}>
      {sessions.map((session) => (
        <DataRow key={session.id}>
          <DataCell column={columns.browser}>
            <StoredText>{describe(session)}</StoredText>
          </DataCell>
          <DataCell column={columns.address}>
            {session.address === null ? (
              <Missing>{t('unknownAddress')}</Missing>
            ) : (
              <Identifier>{session.address}</Identifier>
            )}
          </DataCell>
          <DataCell column={columns.started}>{formatTime(session.startedAt)}</DataCell>
          <DataCell column={columns.lastUsed}>{formatTime(session.lastUsedAt)}</DataCell>
          <DataCell column={columns.action}>
            {session.id === currentId ? (
              t('current')
            ) : (
              <form action={endSession}>
                <input type="hidden" name={SESSION_FIELD} value={session.id} />
                <Button
                  kind="plain"
                  type="submit"
                  aria-label={t('endNamed', {
                    browser: isolatedText(describe(session)),
                    started: formatTime(session.startedAt),
                  })}
                >
                  {t('end')}
                </Button>
              </form>
            )}
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
