import { useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { Muted } from '@/components/ui/text/muted';
import { StoredText } from '@/components/ui/text/stored-text';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import type { OutsidePlace } from '@/lib/proof/outside/find-outside';

/** Where checkpoints go to, and what has arrived there. */
export function PlaceTable({ places }: { places: OutsidePlace[] }) {
  const t = useTranslations('proof.outside');
  const inWords = useInstantInWords();
  const hasProblems = places.some(({ problem }) => problem !== null);
  const columns = {
    place: { name: t('place') },
    last: { name: t('last') },
    problem: { name: t('problem') },
  };
  const shown = [columns.place, columns.last, ...(hasProblems ? [columns.problem] : [])];
  return (
    <DataTable caption={t('title')} columns={shown}>
      {places.map(({ kind, name, size, sentAt, problem, detail }) => (
        <DataRow key={`${kind} ${name}`}>
          <DataCell column={columns.place}>{t(kind, { name: name ?? '' })}</DataCell>
          <DataCell column={columns.last}>
            {size === null || sentAt === null ? (
              <Muted>{t('never')}</Muted>
            ) : (
              t('sent', { entries: size, time: inWords(sentAt) })
            )}
          </DataCell>
          {hasProblems && (
            <DataCell column={columns.problem}>
              {problem === null ? null : (
                <>
                  {t(`problems.${problem}`)}
                  {detail !== null && (
                    <div className="text-muted text-xs">
                      <StoredText>{detail}</StoredText>
                    </div>
                  )}
                </>
              )}
            </DataCell>
          )}
        </DataRow>
      ))}
    </DataTable>
  );
}
