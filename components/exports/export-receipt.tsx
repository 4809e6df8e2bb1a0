import { useTranslations } from 'next-intl';
import { ShortIdentifier } from '@/components/ui/copy/short-identifier';
import { Missing } from '@/components/ui/text/missing';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';
import { receiptPath } from '@/lib/receipts/paths';

/** The SHA-256 of a file, since when the log has it, and what proves that. */
export function ExportReceipt({ exported }: { exported: ExportedFile }) {
  const t = useTranslations('exports');
  const inWords = useInstantInWords();
  const { end, sha256, receipt, recordId } = exported;
  if (end !== 'complete' || sha256 === null) return <Missing>{t('receipt.none')}</Missing>;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-1">
        <span className="text-muted text-xs">SHA-256</span>
        <ShortIdentifier copyLabel={t('receipt.copy')}>{sha256}</ShortIdentifier>
      </div>
      {receipt === null ? (
        <Missing>{t('receipt.notSealed')}</Missing>
      ) : (
        <>
          <div>{t('receipt.sealed', { time: inWords(receipt.at) })}</div>
          <ReceiptLinks recordId={recordId} startedAt={inWords(exported.startedAt)} />
        </>
      )}
    </>
  );
}

function ReceiptLinks({ recordId, startedAt }: { recordId: string; startedAt: string }) {
  const t = useTranslations('exports.receipt');
  return (
    <div className="flex flex-wrap gap-x-3 print:hidden">
      {(['proof', 'entry'] as const).map((part) => (
        <a
          key={part}
          href={receiptPath(recordId, part)}
          aria-label={t(`${part}Of`, { time: startedAt })}
          className="text-link"
        >
          {t(part)}
        </a>
      ))}
    </div>
  );
}
