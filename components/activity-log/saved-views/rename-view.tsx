'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { FormDisclosure } from '@/components/ui/form-controls/form-disclosure';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { MAX_VIEW_NAME_LENGTH } from '@/lib/activity/saved-views/saved-view';
import { renameViewSchema } from '@/lib/activity/saved-views/saved-view-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';

type RenameViewProps = { id: string; name: string; action: FormAction };

export function RenameView({ id, name, action }: RenameViewProps) {
  const t = useTranslations();
  const schema = useMemo(() => renameViewSchema(t), [t]);
  const form = useActionForm({ action, schema, values: { name } });
  const field = form.field('name');
  return (
    <FormDisclosure
      label={t('savedViews.rename.open')}
      name={t('savedViews.rename.openNamed', { name: isolatedText(name) })}
      hasProblem={Boolean(form.problem ?? field.error)}
    >
      <form {...form.formProps} autoComplete="off" className="flex w-64 flex-col gap-2 pt-2 pb-1">
        <input type="hidden" name="viewId" value={id} />
        <FormProblem>{form.problem}</FormProblem>
        <Field
          {...field}
          label={t('savedViews.columns.name')}
          maxLength={MAX_VIEW_NAME_LENGTH}
          required
        />
        <div>
          <Button type="submit" isPending={form.isPending}>
            {t(form.isPending ? 'savedViews.rename.submitting' : 'savedViews.rename.submit')}
          </Button>
        </div>
      </form>
    </FormDisclosure>
  );
}
