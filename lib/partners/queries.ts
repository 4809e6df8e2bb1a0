import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { isGuid } from '@/lib/platform/text/guid';
import { parseDomain } from '@/lib/platform/names/domain';
import { visibleText } from '@/lib/platform/text/visible-text';

/**
 * The id of the partner with this id or domain. Throws OperationalError, which lists the partners
 * there are.
 */
export async function getPartnerId(idOrDomain: string): Promise<string> {
  const parsed = parseDomain(idOrDomain.trim());
  const sought = 'ascii' in parsed ? parsed.ascii : idOrDomain.toLowerCase();
  const partners = await getDatabase().prisma.common.partner.findMany({
    where: isGuid(sought) ? { id: sought } : { domain: sought },
    select: { id: true },
  });
  if (partners[0]) return partners[0].id;
  throw new OperationalError(
    `There is no partner ${visibleText(idOrDomain)} here. ${await describePartners()}`,
  );
}

async function describePartners(): Promise<string> {
  const domains = await getDatabase().prisma.common.partner.findMany({
    select: { domain: true },
    orderBy: { domain: 'asc' },
    take: 20,
  });
  if (domains.length === 0) return 'There are no partners yet: `npm run partner:add` adds one.';
  return `Choose one with --partner: ${domains.map(({ domain }) => domain).join(', ')}.`;
}

/** A partner, by the domain of its users' sign-in names. */
export type Partner = { id: string; domain: string };

/** All partners, by domain; for what this product does for each of them without being asked. */
export async function listPartners(): Promise<Partner[]> {
  return getDatabase().prisma.common.partner.findMany({
    select: { id: true, domain: true },
    orderBy: { domain: 'asc' },
  });
}

/** The domain of the sign-in names of the partner's users. */
export async function getPartnerDomain(scope: Scope): Promise<string> {
  const { domain } = await getDatabase().prisma.common.partner.findFirstOrThrow({
    where: { id: scope.partnerId },
    select: { domain: true },
  });
  return domain;
}
