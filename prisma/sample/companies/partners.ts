import { seededRandom } from '@/prisma/sample/random/random';

/** A reseller of the scenario. */
export type SamplePartner = {
  id: string;
  name: string;
  domain: string;
  cloud: 'global' | 'us_government';
  /** The sign-in names of its employees by department. */
  staff: { sales: string[]; service: string[]; management: string[] };
};

export const CONTOSO: SamplePartner = {
  id: 'c0470500-3d1b-4c8e-9a52-6f1e0d7b2a11',
  name: 'Contoso Cloud Services',
  domain: 'contoso.example',
  cloud: 'global',
  staff: {
    sales: at('contoso.example', ['sales-agent', 'admin-agent', 'billing-admin', 'mia.larsen']),
    service: at('contoso.example', ['admin-agent', 'helpdesk-agent', 'joon.seo', 'tomas.ek']),
    management: at('contoso.example', ['global-admin', 'user-management-admin']),
  },
};

export const FABRIKAM: SamplePartner = {
  id: 'fab21ca0-77e4-4f0a-b3c6-2d95c8410e22',
  name: 'Fabrikam Government Solutions',
  domain: 'fabrikam.example',
  cloud: 'us_government',
  staff: staffOf('fabrikam.example'),
};

/** Partner `number` of the sample, from 1: Contoso, Fabrikam, and then generated ones. */
export function samplePartner(number: number): SamplePartner {
  if (number === 1) return CONTOSO;
  if (number === 2) return FABRIKAM;
  const domain = `reseller-${number}.example`;
  const id = seededRandom(`partner ${domain}`).guid();
  return { id, name: `Reseller ${number}`, domain, cloud: 'global', staff: staffOf(domain) };
}

function staffOf(domain: string): SamplePartner['staff'] {
  return {
    sales: at(domain, ['admin-agent', 'dana.whitfield', 'luis.ortega']),
    service: at(domain, ['admin-agent', 'priya.nair']),
    management: at(domain, ['owner']),
  };
}

function at(domain: string, names: string[]): string[] {
  return names.map((name) => `${name}@${domain}`);
}
