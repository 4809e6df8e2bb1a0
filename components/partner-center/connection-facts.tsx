import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/page/description-list';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { StoredText } from '@/components/ui/text/stored-text';
import type {
  GrantType,
  StoredConnection,
} from '@/lib/partner-center/connection/connection-schema';

type ConnectionFactsProps = {
  connection: StoredConnection & { grantType: GrantType; updatedAt: Date; updatedBy: string };
  cloud: 'global' | 'us_government';
  /** The hosts that a sync calls, as origins. */
  hosts: { api: string; login: string };
};

/** The settings of the connection; of the secrets, only whether they are stored. */
export function ConnectionFacts({ connection, cloud, hosts }: ConnectionFactsProps) {
  const t = useTranslations();
  const words = useTranslations('partnerCenter');
  const updatedAt = useInstantInWords()(connection.updatedAt);
  const facts = [
    { name: words('tenant'), value: <Identifier>{connection.tenant}</Identifier> },
    { name: words('clientId'), value: <Identifier>{connection.clientId}</Identifier> },
    { name: words('grantType'), value: words(`grantTypes.${connection.grantType}`) },
    { name: words('clientSecret'), value: <Stored isStored={connection.hasClientSecret} /> },
    { name: words('refreshToken'), value: <Stored isStored={connection.hasRefreshToken} /> },
    { name: words('facts.cloud'), value: t(`clouds.${cloud}`) },
    { name: words('facts.loginHost'), value: <Identifier>{hosts.login}</Identifier> },
    { name: words('facts.apiHost'), value: <Identifier>{hosts.api}</Identifier> },
    { name: words('facts.updatedAt'), value: updatedAt },
    { name: words('facts.updatedBy'), value: <StoredText>{connection.updatedBy}</StoredText> },
  ];
  return <DescriptionList items={facts} />;
}

function Stored({ isStored }: { isStored: boolean }) {
  const t = useTranslations('partnerCenter.facts');
  return isStored ? t('kept') : <Missing>{t('none')}</Missing>;
}
