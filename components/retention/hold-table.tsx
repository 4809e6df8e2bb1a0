import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import { Muted } from '@/components/ui/text/muted';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { subscriptionsPath } from '@/lib/activity/paths';
import type { LegalHold } from '@/lib/activity/retention/legal-hold';
import { releaseHoldPath } from '@/lib/activity/retention/paths';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { describeHoldPeriod } from './describe-period';

type HoldTableProps = {
  holds: LegalHold[];
  /** The names of their customers, by id. */
  names: ReadonlyMap<string, string>;
};

/** The holds that are in force, and those that were released. */
export function HoldTable({ holds, names }: HoldTableProps) {
  const t = useTranslations('retention.holds');
  const columns = {
    customer: { name: t('customer') },
    period: { name: t('period') },
    reason: { name: t('reason') },
    setAt: { name: t('setAt') },
    state: { name: t('state') },
    action: { name: t('action'), hasNamedValues: true },
  };
  return (
    <DataTable kind="wide" caption={t('title')} columns={Object.values<Column>(columns)}>
      {holds.map((hold) => (
        <HoldRow
          key={hold.id}
          hold={hold}
          name={names.get(hold.customerId) ?? hold.customerId}
          columns={columns}
        />
      ))}
    </DataTable>
  );
}

type HoldRowProps = {
  hold: LegalHold;
  name: string;
  columns: Record<'customer' | 'period' | 'reason' | 'setAt' | 'state' | 'action', Column>;
};

function HoldRow({ hold, name, columns }: HoldRowProps) {
  const t = useTranslations();
  const locale = useLocale();
  const inWords = useInstantInWords();
  const { id, customerId, reason, setBy, setAt, releasedAt } = hold;
  return (
    <DataRow>
      <DataCell column={columns.customer}>
        <TextLink href={subscriptionsPath(customerId)} isQuiet>
          <StoredText>{name}</StoredText>
        </TextLink>
      </DataCell>
      <DataCell column={columns.period}>{describeHoldPeriod(hold, { t, locale })}</DataCell>
      <DataCell column={columns.reason}>
        <StoredText>{reason}</StoredText>
      </DataCell>
      <DataCell column={columns.setAt}>
        {t.rich('retention.holds.byWhom', {
          instant: inWords(setAt),
          name: isolatedText(setBy),
          quiet: (by) => <Muted>{by}</Muted>,
        })}
      </DataCell>
      <DataCell column={columns.state}>
        <State hold={hold} />
      </DataCell>
      <DataCell column={columns.action}>
        {releasedAt === null && (
          <ButtonLink
            href={releaseHoldPath(id)}
            label={t('retention.holds.releaseNamed', { name: isolatedText(name) })}
          >
            {t('retention.holds.release')}
          </ButtonLink>
        )}
      </DataCell>
    </DataRow>
  );
}

function State({ hold: { releasedAt, releasedBy } }: { hold: LegalHold }) {
  const t = useTranslations('retention.holds');
  const inWords = useInstantInWords();
  if (releasedAt === null) return <StatusMark mark="succeeded">{t('inForce')}</StatusMark>;
  const [instant, name] = [inWords(releasedAt), isolatedText(releasedBy ?? '')];
  return (
    <>
      <StatusMark mark="unknown">{t('released')}</StatusMark>{' '}
      <Muted>{t('releasedByWhom', { instant, name })}</Muted>
    </>
  );
}
