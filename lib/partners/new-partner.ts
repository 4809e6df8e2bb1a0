import { z } from 'zod';
import { DOMAIN_NAME } from '@/lib/domain-name';
import { isGuid } from '@/lib/guid';
import { translatorFor } from '@/lib/i18n/translator';
import { invitationSchema } from '@/lib/users/schemas';

const partnerSchema = z.object({
  tenant: z
    .string()
    .toLowerCase()
    .refine(isGuid, '--tenant must be the GUID of the partner’s tenant.'),
  name: z.string().trim().min(1, '--name must not be empty.').max(200, '--name is too long.'),
  domain: z
    .string()
    .toLowerCase()
    .regex(DOMAIN_NAME, '--domain must be a domain such as contoso.example.'),
  cloud: z.enum(['global', 'us_government'], '--cloud must be global or us_government.'),
});

/** A partner that is to be added, and the first of its users, who is to manage the others. */
export type NewPartner = z.output<typeof partnerSchema> & { adminEmail: string };

/** The partner that these texts describe, or what is wrong with them in a sentence. Never throws. */
export function parseNewPartner(
  given: Record<'tenant' | 'name' | 'domain' | 'cloud' | 'admin', string>,
): NewPartner | string {
  const partner = partnerSchema.safeParse(given);
  if (!partner.success) return partner.error.issues[0]?.message ?? '';
  const { domain } = partner.data;
  const admin = { displayName: given.admin, email: given.admin, roles: ['global_admin'] };
  const invited = invitationSchema(domain, translatorFor('en')).safeParse(admin);
  if (!invited.success) return `--admin must be an e-mail at @${domain}.`;
  return { ...partner.data, adminEmail: invited.data.email };
}
