import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import {
  GRANT_TYPE_WORDS,
  type GrantType,
  type KeptConnection,
} from '@/lib/partner-center/connection-fields';
import { formatInstantInWords } from '@/lib/time';

type ConnectionFactsProps = {
  connection: KeptConnection & { grantType: GrantType; updatedAt: Date; updatedBy: string };
  cloud: 'global' | 'us_government';
  /** The hosts that are asked, as origins. */
  hosts: { api: string; login: string };
};

const CLOUD_WORDS = { global: 'Global', us_government: 'US Government' };

/** What is set up, but for the secrets: of those only whether they are there. */
export function ConnectionFacts({ connection, cloud, hosts }: ConnectionFactsProps) {
  const facts = [
    { name: 'Tenant', value: <Identifier>{connection.tenant}</Identifier> },
    { name: 'Client ID', value: <Identifier>{connection.clientId}</Identifier> },
    { name: 'Sign-in method', value: GRANT_TYPE_WORDS[connection.grantType] },
    { name: 'Client secret', value: <Kept isKept={connection.hasClientSecret} /> },
    { name: 'Refresh token', value: <Kept isKept={connection.hasRefreshToken} /> },
    { name: 'Cloud', value: CLOUD_WORDS[cloud] },
    { name: 'Sign-in host', value: <Identifier>{hosts.login}</Identifier> },
    { name: 'API host', value: <Identifier>{hosts.api}</Identifier> },
    { name: 'Last changed', value: formatInstantInWords(connection.updatedAt) },
    { name: 'Changed by', value: connection.updatedBy },
  ];
  return <Facts facts={facts} />;
}

function Kept({ isKept }: { isKept: boolean }) {
  return isKept ? 'Kept encrypted, never shown' : <Missing>none</Missing>;
}
