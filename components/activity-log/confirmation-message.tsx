import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/page/notice';
import { ConfirmationBox } from './confirmation-box';

type ConfirmationMessageProps = { recordId: string; children: ReactNode };

/** Confirms what was just done, on the page that the change redirects to. */
export function ConfirmationMessage({ recordId, children }: ConfirmationMessageProps) {
  return (
    <ConfirmationBox key={recordId} recordId={recordId}>
      <Notice kind="info">{children}</Notice>
    </ConfirmationBox>
  );
}
