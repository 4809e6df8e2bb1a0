import { z } from 'zod';
import { isGuid } from '@/lib/platform/text/guid';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { findDomainProblem, findLookalikeProblem } from '@/lib/platform/names/lookalike';
import { describeNameProblem, domainField, nameField } from '@/lib/platform/names/name-fields';
import { invitationSchema } from '@/lib/users/schemas';

const english = translatorFor('en');

const partnerSchema = z.object({
  tenant: z
    .string()
    .toLowerCase()
    .refine(isGuid, '--tenant must be the GUID of the partner’s tenant.'),
  name: nameField(english, {
    maxLength: 200,
    requiredMessage: '--name must not be empty.',
    tooLongMessage: '--name is too long.',
  }),
  domain: domainField(english, {
    invalidMessage: '--domain must be a domain such as contoso.example.',
  }),
  cloud: z.enum(['global', 'us_government'], '--cloud must be global or us_government.'),
});

/** A partner that is to be added, and the first of its users, who is to manage the others. */
export type NewPartner = z.output<typeof partnerSchema> & { adminEmail: string };

/** The partner that these texts describe, or what is wrong with them in a sentence. Never throws. */
export function parseNewPartner(
  given: Record<'tenant' | 'name' | 'domain' | 'cloud' | 'admin', string>,
): NewPartner | string {
  const partner = partnerSchema.safeParse(given);
  if (!partner.success) return describeIssue(partner.error);
  const { domain } = partner.data;
  const domainFault = findDomainProblem(domain);
  if (domainFault) return `--domain: ${describeNameProblem(domainFault, english)}`;
  const admin = { displayName: 'Admin', email: given.admin, roles: ['global_admin'] };
  const invited = invitationSchema(domain, english).safeParse(admin);
  if (!invited.success)
    return `--admin must be an e-mail at @${domain}. ${invited.error.issues[0]?.message ?? ''}`;
  const { email: adminEmail } = invited.data;
  const adminFault = findLookalikeProblem(adminEmail);
  return adminFault
    ? `--admin: ${describeNameProblem(adminFault, english)}`
    : { ...partner.data, adminEmail };
}

// The sentences of a form do not name the option.
function describeIssue({ issues: [issue] }: z.ZodError): string {
  const { message = '', path = [] } = issue ?? {};
  return message.startsWith('--') ? message : `--${String(path[0])}: ${message}`;
}
