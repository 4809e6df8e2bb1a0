'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { confirmationPath } from '@/lib/activity/paths';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { requirePermission } from '@/lib/auth/gate';
import { MAX_PACK_RECORDS } from '@/lib/evidence/packs/evidence-pack';
import { findPack } from '@/lib/evidence/packs/list-packs';
import { makePack } from '@/lib/evidence/packs/make-pack';
import { newPackSchema, withdrawPackSchema } from '@/lib/evidence/packs/pack-schemas';
import { evidencePath, packPath } from '@/lib/evidence/packs/paths';
import { withdrawPack } from '@/lib/evidence/packs/withdraw-pack';
import { listPackEntries } from '@/lib/evidence/records/list-pack-entries';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { getSiteUrl } from '@/lib/platform/env/env';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { daysLater, formatInstantInWords, now } from '@/lib/platform/time/time';

/** Makes a pack as of the newest checkpoint; its link is shown once. */
export async function makePackOfForm(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('activity:read');
  const { t, locale } = await getLocalizer();
  const state = await handleForm(form, {
    schema: newPackSchema(t),
    work: async ({ days, ...content }) => {
      const names = await getCustomerNames(scope, [content.customerId]);
      if (!names.has(content.customerId)) notFound();
      const checkpoint = await findCheckpoint(scope);
      if (!checkpoint) return t('evidence.notSealed.text');
      const { size } = checkpoint;
      const entries = await listPackEntries(scope, { ...content, size });
      if (entries.length > MAX_PACK_RECORDS)
        return { errors: { to: t('evidence.packs.tooMany', { most: MAX_PACK_RECORDS }) } };
      const expiresAt = daysLater(now(), days);
      const changer = { scope, actor: viewer.email };
      const token = await makePack(changer, { ...content, size, expiresAt });
      const link = new URL(packPath(token), getSiteUrl()).href;
      const until = formatInstantInWords(expiresAt, { locale, zone: viewer.zone });
      return { oneTimeValues: { link, until } };
    },
  });
  // The table below the form must show the pack, too.
  if (state.oneTimeValues) revalidatePath('/customers/[customerId]/evidence', 'page');
  return state;
}

/** Withdraws a pack, which was confirmed. */
export async function withdrawPackOfForm(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('activity:read');
  const { t } = await getLocalizer();
  return handleForm(form, {
    schema: withdrawPackSchema(t),
    work: async ({ packId, customerId }) => {
      const found = await findPack(scope, packId);
      if (found?.pack.customerId !== customerId) notFound();
      const recordId = await withdrawPack({ scope, actor: viewer.email }, found.pack);
      if (recordId === null) return t('evidence.withdraw.notFound');
      redirect(confirmationPath(evidencePath(customerId), recordId));
    },
  });
}
