import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/page/facts';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import type { GrantType, KeptConnection } from '@/lib/partner-center/connection/connection-fields';
import { formatInstantInWords } from '@/lib/platform/time/time';

type ConnectionFactsProps = {
  connection: KeptConnection & { grantType: GrantType; updatedAt: Date; updatedBy: string };
  cloud: 'global' | 'us_government';
  /** The hosts that are asked, as origins. */
  hosts: { api: string; login: string };
};

/** What is set up, but for the secrets: of those only whether they are there. */
export function ConnectionFacts({ connection, cloud, hosts }: ConnectionFactsProps) {
  const t = useTranslations();
  const words = useTranslations('partnerCenter');
  const locale = useLocale();
  const updatedAt = formatInstantInWords(connection.updatedAt, { locale });
  const facts = [
    { name: words('tenant'), value: <Identifier>{connection.tenant}</Identifier> },
    { name: words('clientId'), value: <Identifier>{connection.clientId}</Identifier> },
    { name: words('grantType'), value: words(`grantTypes.${connection.grantType}`) },
    { name: words('clientSecret'), value: <Kept isKept={connection.hasClientSecret} /> },
    { name: words('refreshToken'), value: <Kept isKept={connection.hasRefreshToken} /> },
    { name: words('facts.cloud'), value: t(`clouds.${cloud}`) },
    { name: words('facts.loginHost'), value: <Identifier>{hosts.login}</Identifier> },
    { name: words('facts.apiHost'), value: <Identifier>{hosts.api}</Identifier> },
    { name: words('facts.updatedAt'), value: updatedAt },
    { name: words('facts.updatedBy'), value: <StoredText>{connection.updatedBy}</StoredText> },
  ];
  return <Facts facts={facts} />;
}

function Kept({ isKept }: { isKept: boolean }) {
  const t = useTranslations('partnerCenter.facts');
  return isKept ? t('kept') : <Missing>{t('none')}</Missing>;
}
