import { useLocale, useTranslations } from 'next-intl';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { PROOF_PATH, recordEntryPath, recordProofPath } from '@/lib/proof/paths';
import type { Seal } from '@/lib/proof/read/find-seal';
import { formatInstantInWords } from '@/lib/platform/time/time';

/** A state of a record, and its seal; null while it has none. */
export type SealedState = { head: ActivityHead; seal: Seal | null };

/** Since when each state of a record is proven, and its proof. */
export function RecordProof({ states, zone }: { states: SealedState[]; zone: string }) {
  const t = useTranslations('recordPage.proof');
  if (states.length === 0) return null;
  return (
    <PageSection title={t('title')}>
      {states.map(({ head, seal }) => (
        <p key={head.sequence} className="max-w-160">
          {states.length > 1 && <StateName head={head} />}
          {seal === null ? t('waiting') : <SealInWords head={head} seal={seal} zone={zone} />}
        </p>
      ))}
      <p className="text-muted">
        {t.rich('about', { link: (words) => <TextLink href={PROOF_PATH}>{words}</TextLink> })}
      </p>
    </PageSection>
  );
}

function StateName({ head }: { head: ActivityHead }) {
  const t = useTranslations();
  return <span className="font-strong">{describeActivity(head, t).status}: </span>;
}

type SealInWordsProps = { head: ActivityHead; seal: Seal; zone: string };

function SealInWords({ head, seal, zone }: SealInWordsProps) {
  const t = useTranslations('recordPage.proof');
  const locale = useLocale();
  const { recordId, status } = head;
  const { since, position, witnesses } = seal;
  const sentence = witnesses.length > 0 ? 'cosigned' : 'sealed';
  return (
    <>
      {t(sentence, {
        time: formatInstantInWords(since, { locale, zone }),
        position,
        witnesses: witnesses.join(', '),
      })}{' '}
      <a href={recordProofPath(recordId, status)} className="text-link">
        {t('download')}
      </a>
      {' · '}
      <a href={recordEntryPath(recordId, status)} className="text-link">
        {t('entry')}
      </a>
    </>
  );
}
