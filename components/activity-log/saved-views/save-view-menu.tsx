'use client';

import { useState } from 'react';
import { LinkMenu, type LinkMenuProps } from '@/components/activity-log/toolbar/link-menu';
import { useFormAction } from '@/components/ui/form-controls/use-form-action';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { SaveViewForm, type ViewToSave } from './save-view-form';

type SaveViewMenuProps = Omit<LinkMenuProps, 'isOpen'> & { action: FormAction; view: ViewToSave };

const NO_VALUES = {};

/** A menu of views with a form that saves the one on the page. */
export function SaveViewMenu({ action, view, foot, ...menu }: SaveViewMenuProps) {
  const form = useFormAction(action, NO_VALUES);
  const { errors, problem } = form.state;
  // Without scripts, problems must be visible; with scripts, it stays as the reader left it.
  const [isOpen] = useState(Boolean(problem ?? errors.name));
  return (
    <LinkMenu
      {...menu}
      isOpen={isOpen}
      foot={
        <>
          <SaveViewForm form={form} view={view} />
          {foot}
        </>
      }
    />
  );
}
