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

/** A partner to be added, and the email of its first user, who will manage the others. */
export type NewPartner = z.output<typeof partnerSchema> & { adminEmail: string };

/**
 * The partner that these options describe, or a sentence about what is wrong with them. Never
 * throws.
 */
export function parseNewPartner(
  options: Record<'tenant' | 'name' | 'domain' | 'cloud' | 'admin', string>,
): NewPartner | string {
  const partner = partnerSchema.safeParse(options);
  if (!partner.success) return describeIssue(partner.error);
  const { domain } = partner.data;
  const domainFault = findDomainProblem(domain);
  if (domainFault) return `--domain: ${describeNameProblem(domainFault, english)}`;
  const admin = { displayName: 'Admin', email: options.admin, roles: ['global_admin'] };
  const invited = invitationSchema(domain, english).safeParse(admin);
  if (!invited.success)
    return `--admin must be an e-mail at @${domain}. ${invited.error.issues[0]?.message ?? ''}`;
  const { email: adminEmail } = invited.data;
  const adminFault = findLookalikeProblem(adminEmail);
  return adminFault
    ? `--admin: ${describeNameProblem(adminFault, english)}`
    : { ...partner.data, adminEmail };
}

// The messages shared with forms do not name the option.
function describeIssue({ issues: [issue] }: z.ZodError): string {
  const { message = '', path = [] } = issue ?? {};
  return message.startsWith('--') ? message : `--${String(path[0])}: ${message}`;
}
