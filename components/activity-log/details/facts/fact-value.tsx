import { useTranslations } from 'next-intl';
import { CopyOnHover } from '@/components/ui/copy/copy-on-hover';
import { Identifier } from '@/components/ui/text/identifier';
import { StatusMark } from '@/components/ui/table/status-mark';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { CORRELATED_ANCHOR } from '@/lib/activity/record/anchors';
import { subscriptionsPath } from '@/lib/activity/paths';
import type { Fact, FactKind } from '@/lib/activity/details/facts/facts';
import { isOutcome } from '@/lib/activity/outcome';
import { visibleText } from '@/lib/platform/text/visible-text';

type FactValueProps = {
  fact: Fact;
  /** The record's page. */
  href: string;
};

/**
 * A fact's value, linked where there is more to see; machine-made values can be copied. It takes one
 * line where there is room for columns.
 */
export function FactValue({ fact, href }: FactValueProps) {
  const [, value, kind, id] = fact;
  if (kind === 'status')
    return <StatusMark mark={isOutcome(id) ? id : 'unknown'}>{value}</StatusMark>;
  return (
    <span className="fact-line" title={kind === 'time' ? id : visibleText(value)}>
      <LineValue fact={fact} href={href} />
    </span>
  );
}

function LineValue({ fact: [name, value, kind, id], href }: FactValueProps) {
  const t = useTranslations('record');
  const ui = useTranslations('ui');
  if (kind === undefined) return <StoredText>{value}</StoredText>;
  if (kind === 'customer') {
    return (
      <TextLink href={subscriptionsPath(id ?? '')}>
        <StoredText>{value}</StoredText>
      </TextLink>
    );
  }
  return (
    <CopyOnHover copyLabel={ui('copyNamed', { name })} text={id ?? value}>
      {kind === 'correlation' ? (
        <TextLink href={`${href}#${CORRELATED_ANCHOR}`} title={t('links.correlation')}>
          <Identifier>{value}</Identifier>
        </TextLink>
      ) : (
        <CopyableText kind={kind}>{value}</CopyableText>
      )}
    </CopyOnHover>
  );
}

function CopyableText({ kind, children }: { kind: FactKind; children: string }) {
  switch (kind) {
    case 'time':
      return <span className="tabular-nums">{children}</span>;
    case 'user':
      return (
        <span>
          <StoredText>{children}</StoredText>
        </span>
      );
    default:
      return <Identifier>{children}</Identifier>;
  }
}
