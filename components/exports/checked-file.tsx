import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/page/description-list';
import { Notice } from '@/components/ui/page/notice';
import { Identifier } from '@/components/ui/text/identifier';
import { StoredText } from '@/components/ui/text/stored-text';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { formatBytes } from '@/lib/platform/text/format-bytes';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { MAX_LIST_LINES } from '@/lib/receipts/lists/list-limits';
import type { RecordedCheck } from '@/lib/receipts/check/find-check';
import type { ExportRow } from './export-table';
import { FileDifferences } from './file-differences';

/** A check, and the export that the file is, or most likely was. */
export type ShownCheck = { check: RecordedCheck; row: ExportRow | null };

/** What a file that was handed back is, in a sentence and in particular. */
export function CheckedFile({ check, row }: ShownCheck) {
  const t = useTranslations('exports.checked');
  const inWords = useInstantInWords();
  const { verdict, sameFiles, differences, fileName, bytes, sha256, actor, at } = check;
  const isGood = verdict === 'unchanged' || verdict === 'rewritten';
  const exported = row?.exported;
  return (
    <>
      <div className="mb-6 max-w-3xl">
        <Notice kind={isGood ? 'info' : 'error'}>
          <p className="font-strong">{t(`verdicts.${verdict}`)}</p>
          <p>
            {t(`about.${verdict}`, {
              actor: isolatedText(exported?.actor ?? ''),
              time: exported ? inWords(exported.startedAt) : '',
              most: MAX_LIST_LINES,
            })}
          </p>
          {verdict === 'unchanged' && <SealedSince exported={exported} />}
          {sameFiles > 1 && <p>{t('sameFiles', { count: sameFiles })}</p>}
        </Notice>
      </div>
      {differences && verdict === 'changed' && <FileDifferences differences={differences} />}
      <div className="mb-8">
        <DescriptionList
          items={[
            { name: t('file'), value: <StoredText>{fileName}</StoredText> },
            { name: t('size'), value: formatBytes(bytes) },
            { name: 'SHA-256', value: <Identifier>{sha256}</Identifier> },
            { name: t('by'), value: <StoredText>{actor}</StoredText> },
            { name: t('at'), value: inWords(at) },
          ]}
        />
      </div>
    </>
  );
}

function SealedSince({ exported }: { exported: ExportRow['exported'] | undefined }) {
  const t = useTranslations('exports.checked');
  const inWords = useInstantInWords();
  if (!exported) return null;
  const { receipt } = exported;
  return <p>{receipt ? t('sealed', { time: inWords(receipt.at) }) : t('notSealed')}</p>;
}
