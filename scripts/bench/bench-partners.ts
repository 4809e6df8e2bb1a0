import { grantScope, type Scope } from '@/lib/auth/scope';
import { CONTOSO, FABRIKAM, type SamplePartner } from '@/prisma/sample/companies/partners';

/** A partner to measure with. */
export type BenchPartner = {
  partner: SamplePartner;
  activities: number;
  scope: Scope;
  /** Somebody who may read the log. */
  email: string;
};

/** A partner with a long log, in which whatever grows with the log shows. */
export const LARGE = benchPartner(CONTOSO, 1_000_000);

/** One with a short log, to compare with. */
export const SMALL = benchPartner(FABRIKAM, 10_000);

function benchPartner(partner: SamplePartner, activities: number): BenchPartner {
  const email = `admin-agent@${partner.domain}`;
  return { partner, activities, scope: grantScope(partner.id), email };
}
