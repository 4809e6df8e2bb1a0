import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ConnectionFacts } from '@/components/partner-center/connection-facts';
import { ConnectionForm } from '@/components/partner-center/connection-form';
import { PageRefresher } from '@/components/partner-center/page-refresher';
import { RemoveConnection } from '@/components/partner-center/remove-connection';
import { SyncReport } from '@/components/partner-center/sync-report';
import { Notice } from '@/components/ui/page/notice';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import type { SyncLookback } from '@/lib/platform/env/sync-lookback';
import type { Connection } from '@/lib/partner-center/connection/connection';
import type { Cloud, Hosts } from '@/lib/partner-center/client/hosts';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import type { SyncState } from '@/lib/partner-center/sync/sync-state';
import { remove, save } from './actions';

type ConnectionContentProps = {
  connection: Connection | null;
  sync: SyncState | null;
  lookback: SyncLookback;
  hosts: Hosts;
  cloud: Cloud;
  /** Whether a sync is running in this server's process. */
  canStop: boolean;
  canStoreSecrets: boolean;
  /** The viewer's change was not made because somebody else changed the connection first. */
  isChangedMeanwhile: boolean;
  /** The section about names without a translation, if any. */
  unknownNames: ReactNode;
  /** The section about records that are set aside, if any. */
  setAside: ReactNode;
};

/** The connection, its latest sync, and the forms that change it. */
export function ConnectionContent(view: ConnectionContentProps) {
  const { connection, sync, lookback, hosts, cloud, canStop, unknownNames, setAside } = view;
  const t = useTranslations('partnerCenter');
  return (
    <>
      <Notices {...view} />
      {sync && (
        <PageSection title={t(connection ? 'sections.latestSync' : 'sections.lastSync')}>
          <SyncReport sync={sync} isPast={connection === null} />
          {sync.outcome === 'running' && !canStop && (
            <p className="text-muted">{t('startedElsewhere')}</p>
          )}
          {sync.outcome === 'running' && <Refreshing />}
        </PageSection>
      )}
      {setAside}
      {connection && (
        <PageSection title={t('sections.connection')}>
          <ConnectionFacts connection={connection} cloud={cloud} hosts={hosts} />
          <p className="text-muted max-w-160">{t('lookback', lookback)}</p>
        </PageSection>
      )}
      {connection && unknownNames}
      {sync?.outcome === 'running' ? (
        // The page keeps refreshing: without scripts, a form would lose what is typed.
        <p className="text-muted">{t('notWhileSyncing')}</p>
      ) : (
        <Changes {...view} />
      )}
      {!connection && unknownNames}
    </>
  );
}

function Notices({ canStoreSecrets, isChangedMeanwhile }: ConnectionContentProps) {
  const t = useTranslations('partnerCenter');
  return (
    <>
      {isChangedMeanwhile && (
        <div className="mb-4">
          <Notice kind="error" isAlert>
            {t('changedMeanwhile')}
          </Notice>
        </div>
      )}
      {!canStoreSecrets && (
        <div className="mb-4">
          <Notice kind="error">{t('noSecretsKey')}</Notice>
        </div>
      )}
    </>
  );
}

function Changes({ connection, canStoreSecrets }: ConnectionContentProps) {
  const t = useTranslations('partnerCenter.sections');
  return (
    <>
      {canStoreSecrets && (
        <PageSection title={t(connection ? 'change' : 'setUp')}>
          {/* After a change, the fields start again with the stored values. */}
          <ConnectionForm key={connection?.version} action={save} connection={connection} />
        </PageSection>
      )}
      {connection && (
        <PageSection title={t('remove')}>
          <RemoveConnection action={remove} version={connection.version} />
        </PageSection>
      )}
    </>
  );
}

function Refreshing() {
  const t = useTranslations('partnerCenter');
  return (
    <>
      <PageRefresher />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p>
        <TextLink href={CONNECTION_PATH}>{t('refresh')}</TextLink>
      </p>
    </>
  );
}
