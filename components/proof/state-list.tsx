import { useLocale, useTranslations } from 'next-intl';
import { CopyArea } from '@/components/ui/copy/copy-area';
import { CopyableIdentifier } from '@/components/ui/copy/copyable-identifier';
import { DescriptionList, type DescriptionItem } from '@/components/ui/page/description-list';
import { Identifier } from '@/components/ui/text/identifier';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { MAX_WAITING, type ProofState } from '@/lib/proof/read/read-proof-state';
import { formatCount } from '@/lib/platform/text/format-count';

/** How the log stands: what is sealed, since when, and by which key. */
export function StateList({ state }: { state: ProofState }) {
  const t = useTranslations('proof.state');
  const locale = useLocale();
  const inWords = useInstantInWords();
  const { head, since, waiting, removed, erased, checkpoints } = state;
  const [newest] = checkpoints;
  const items: DescriptionItem[] = [
    { name: t('sealed'), value: t('records', { count: head.records }) },
    ...some(waiting, {
      name: t('waiting'),
      value: t(waiting < MAX_WAITING ? 'waitingCount' : 'waitingMore', { count: waiting }),
    }),
    ...some(newest, {
      name: t('checkpoint'),
      value: newest && t('entries', { count: newest.size, time: inWords(newest.at) }),
    }),
    ...some(since, { name: t('since'), value: since && inWords(since) }),
    ...some(removed, { name: t('removed'), value: formatCount(removed, locale) }),
    ...some(erased, { name: t('erased'), value: formatCount(erased, locale) }),
    { name: t('log'), value: <Identifier>{head.origin}</Identifier> },
    {
      name: t('key'),
      value: <CopyableIdentifier copyLabel={t('copyKey')}>{head.vkey}</CopyableIdentifier>,
    },
  ];
  return (
    <CopyArea>
      <DescriptionList items={items} />
    </CopyArea>
  );
}

function some(present: unknown, item: DescriptionItem): DescriptionItem[] {
  return present ? [item] : [];
}
