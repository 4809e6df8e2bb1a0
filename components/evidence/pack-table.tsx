import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import { Muted } from '@/components/ui/text/muted';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { stateOfPack, type EvidencePack } from '@/lib/evidence/packs/evidence-pack';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { LOCALE_NAMES } from '@/lib/platform/i18n/locales';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayInWords } from '@/lib/platform/time/time';
import { WithdrawPack } from './withdraw-pack';

type PackTableProps = { packs: EvidencePack[]; at: Date; withdraw: FormAction };

type PackColumns = Record<
  'period' | 'made' | 'staff' | 'validUntil' | 'opened' | 'state' | 'action',
  Column
>;

/** The packs of a customer, with what became of them. */
export function PackTable({ packs, at, withdraw }: PackTableProps) {
  const t = useTranslations('evidence.packs');
  const columns: PackColumns = {
    period: { name: t('period') },
    made: { name: t('made') },
    staff: { name: t('staff') },
    validUntil: { name: t('validUntil') },
    opened: { name: t('opened') },
    state: { name: t('state') },
    action: { name: t('action'), hasNamedValues: true },
  };
  return (
    <DataTable kind="wide" caption={t('title')} columns={Object.values<Column>(columns)}>
      {packs.map((pack) => (
        <PackRow key={pack.id} {...{ pack, at, withdraw, columns }} />
      ))}
    </DataTable>
  );
}

type PackRowProps = { pack: EvidencePack; at: Date; withdraw: FormAction; columns: PackColumns };

function PackRow({ pack, at, withdraw, columns }: PackRowProps) {
  const t = useTranslations('evidence.packs');
  const locale = useLocale();
  const inWords = useInstantInWords();
  const { id, customerId, from, to, createdAt, createdBy, expiresAt, opened, lastOpenedAt } = pack;
  const period = t('between', {
    from: formatDayInWords(from, locale),
    to: formatDayInWords(to, locale),
  });
  return (
    <DataRow>
      <DataCell column={columns.period}>{period}</DataCell>
      <DataCell column={columns.made}>
        {t.rich('byWhom', {
          instant: inWords(createdAt),
          name: isolatedText(createdBy),
          quiet: (by) => <Muted>{by}</Muted>,
        })}
      </DataCell>
      <DataCell column={columns.staff}>
        {t(pack.staff)} <Muted>{LOCALE_NAMES[pack.locale]}</Muted>
      </DataCell>
      <DataCell column={columns.validUntil}>{inWords(expiresAt)}</DataCell>
      <DataCell column={columns.opened}>
        {t('openedTimes', { count: opened, instant: inWords(lastOpenedAt ?? createdAt) })}
      </DataCell>
      <DataCell column={columns.state}>
        <State pack={pack} at={at} />
      </DataCell>
      <DataCell column={columns.action}>
        {stateOfPack(pack, at) === 'open' && (
          <WithdrawPack {...{ packId: id, customerId, period, action: withdraw }} />
        )}
      </DataCell>
    </DataRow>
  );
}

function State({ pack, at }: { pack: EvidencePack; at: Date }) {
  const t = useTranslations('evidence.packs');
  const inWords = useInstantInWords();
  const state = stateOfPack(pack, at);
  if (state === 'open') return <StatusMark mark="succeeded">{t('open')}</StatusMark>;
  if (state === 'expired' || pack.withdrawnAt === null)
    return <StatusMark mark="unknown">{t('expired')}</StatusMark>;
  const [instant, name] = [inWords(pack.withdrawnAt), isolatedText(pack.withdrawnBy ?? '')];
  return (
    <>
      <StatusMark mark="unknown">{t('withdrawn')}</StatusMark>{' '}
      <Muted>{t('withdrawnByWhom', { instant, name })}</Muted>
    </>
  );
}
