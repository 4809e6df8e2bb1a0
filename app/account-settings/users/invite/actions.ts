'use server';

import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { activityPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getCurrentLocale } from '@/lib/platform/i18n/current-locale';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { findLookalikeProblem } from '@/lib/platform/names/lookalike';
import { describeNameProblem } from '@/lib/platform/names/name-fields';
import { getPartnerDomain } from '@/lib/partners/queries';
import { formatInstantInWords, now } from '@/lib/platform/time/time';
import { inviteUser } from '@/lib/users/links/invite-user';
import { makeLink } from '@/lib/users/links/make-link';
import { userPath } from '@/lib/users/paths';
import { invitationSchema } from '@/lib/users/schemas';

export async function invite(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  if (!areLocalAccountsOn()) notFound();
  const locale = await getCurrentLocale();
  const t = translatorFor(locale);
  return handleForm(form, {
    schema: invitationSchema(await getPartnerDomain(scope), t),
    work: async ({ displayName: name, email, roles }) => {
      const fault = findLookalikeProblem(email);
      if (fault) return { errors: { email: describeNameProblem(fault, t) } };
      const userId = randomUUID();
      const { url, stored: link } = makeLink({ partnerId: scope.partnerId, userId }, now());
      const invitation = { actorId: viewer.id, userId, name, email, roles, link };
      const result = await inviteUser(scope, invitation);
      if (result.outcome === 'refused') return result.reason({ t, locale });
      return {
        oneTimeValues: {
          url,
          name,
          until: formatInstantInWords(link.expiresAt, { locale, zone: viewer.zone }),
          userHref: userPath(userId),
          activityHref: activityPath(result.recordId),
        },
      };
    },
  });
}
