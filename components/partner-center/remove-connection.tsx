'use client';

import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import type { FormAction } from '@/lib/forms/form-state';
import { removalSchema } from '@/lib/partner-center/connection-fields';

type RemoveConnectionProps = { action: FormAction; version: number };

const NOTHING = {};

/** Says what removing does, and does it once the box is ticked. */
export function RemoveConnection({ action, version }: RemoveConnectionProps) {
  const form = useActionForm({ action, schema: removalSchema, values: NOTHING });
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col items-start gap-3">
      <input type="hidden" name="version" value={version} />
      <FormProblem>{form.problem}</FormProblem>
      <p>
        Its secrets are deleted and no more records are fetched. What was fetched stays in the log,
        and so does how far it went.
      </p>
      <CheckboxField {...form.field('confirmed')} label="Yes, remove the connection" required />
      <Button kind="danger" type="submit" isPending={form.isPending}>
        {form.isPending ? 'Removing…' : 'Remove connection'}
      </Button>
    </form>
  );
}
