import { grantScope, type Scope } from '@/lib/auth/scope';
import { CONTOSO, FABRIKAM, type SamplePartner } from '@/prisma/sample/companies/partners';

/** A partner of the benchmark. */
export type BenchPartner = {
  partner: SamplePartner;
  scope: Scope;
  /** Somebody who may read the log. */
  email: string;
};

/** A partner with a long log, to show what grows with the log. */
export const LARGE = benchPartner(CONTOSO);

/** A partner with a short log, for comparison. */
export const SMALL = benchPartner(FABRIKAM);

function benchPartner(partner: SamplePartner): BenchPartner {
  const email = `admin-agent@${partner.domain}`;
  return { partner, scope: grantScope(partner.id), email };
}
