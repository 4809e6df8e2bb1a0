import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { CheckpointTable } from '@/components/proof/checkpoint-table';
import { StateList } from '@/components/proof/state-list';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { CodeBlock } from '@/components/ui/text/code-block';
import { TextLink } from '@/components/ui/text/text-link';
import { TextWithCode } from '@/components/ui/text/text-with-code';
import { API_PATH } from '@/lib/api/paths';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findProofKeyFile } from '@/lib/platform/env/proof';
import type { Translator } from '@/lib/platform/i18n/translator';
import { readProofState } from '@/lib/proof/read/read-proof-state';
import { OutsideContent } from './outside-content';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('proof.title') };
}

export default async function ProofPage() {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  const state = await readProofState(scope);
  return (
    <AccountPage viewer={viewer} current="proof">
      <PageHeader eyebrow={t('layout.accountSettings')} title={t('proof.title')}>
        {t('proof.page')}
      </PageHeader>
      {state === null ? (
        <NotSealed t={t} />
      ) : (
        <>
          <PageSection title={t('proof.state.title')}>
            <StateList state={state} />
          </PageSection>
          <OutsideContent scope={scope} />
        </>
      )}
      <PageSection title={t('proof.words.title')}>
        <ul className="max-w-160 list-disc space-y-2 ps-5">
          {(['sealed', 'cannot', 'key', 'done'] as const).map((name) => (
            <li key={name}>{t(`proof.words.${name}`)}</li>
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('proof.check.title')}>
        <p className="max-w-160">{t('proof.check.about')}</p>
        <CodeBlock label={t('proof.check.title')}>npm run verify -- --checkpoints FOLDER</CodeBlock>
        <p className="max-w-160">
          {t.rich('proof.check.api', {
            link: (words) => <TextLink href={API_PATH}>{words}</TextLink>,
          })}
        </p>
      </PageSection>
      {state !== null && (
        <PageSection title={t('proof.checkpoints.title')}>
          <CheckpointTable checkpoints={state.checkpoints} />
        </PageSection>
      )}
    </AccountPage>
  );
}

function NotSealed({ t }: { t: Translator }) {
  const isUnset = findProofKeyFile() === null;
  return (
    <EmptyState title={t('proof.none.title')}>
      <TextWithCode>{t(isUnset ? 'proof.none.unset' : 'proof.none.waiting')}</TextWithCode>
    </EmptyState>
  );
}
