import { useTranslations } from 'next-intl';
import { CopyLink } from '@/components/activity-log/copy-link';
import { ButtonLink } from '@/components/ui/button/button-link';
import type { RecordLinks as Links } from '@/lib/activity/details/details';
import type { Fact, FactKind } from '@/lib/activity/details/facts/facts';
import { FactValue } from './fact-value';

type DetailsHeadProps = {
  facts: Fact[];
  /** Of the record's page at this state; null on that page, whose header has these links and how it ended. */
  links: Links | null;
};

/** Who, when, by which way and how it ended, in one line, and what can be done with the record. */
export function DetailsHead({ facts, links }: DetailsHeadProps) {
  const shown = links ? facts : facts.filter(([, , kind]) => kind !== 'status');
  return (
    <div className="@container flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <dl className="screen:@min-[56rem]:flex-nowrap flex min-h-8 min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {shown.map((fact) => (
          <div key={fact[0]} className={`min-w-0 ${SHRINKING[fact[2] ?? 'other'] ?? 'shrink-0'}`}>
            <dt className="sr-only">{fact[0]}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <FactValue fact={fact} href="" />
            </dd>
          </div>
        ))}
      </dl>
      {links && <RecordLinks {...links} />}
    </div>
  );
}

// A list of sources is cut first; a time and a status are always whole.
const SHRINKING: Partial<Record<FactKind | 'other', string>> = {
  other: 'shrink-[99]',
  user: 'screen:@min-[44rem]:shrink-0 screen:@min-[44rem]:max-w-1/2',
};

function RecordLinks({ href, pageHref, anchor }: Links) {
  const t = useTranslations('record');
  const ui = useTranslations('ui');
  const [path = ''] = href.split('?');
  return (
    <div className="flex flex-wrap items-start gap-2 print:hidden">
      <CopyLink href={`${href}#${anchor}`} label={ui('copyLink')} />
      <ButtonLink href={`${pageHref}#${anchor}`} label={t('openRecord')}>
        {t('open')}
      </ButtonLink>
      <ButtonLink href={`${path}/json`} label={t('openJson')} isOutsideApp>
        JSON
      </ButtonLink>
    </div>
  );
}
