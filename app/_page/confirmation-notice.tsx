import { ConfirmationMessage } from '@/components/activity-log/confirmation-message';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import { activityPath, CONFIRMATION_PARAMETER } from '@/lib/activity/paths';
import { findLatestState } from '@/lib/activity/query/list-activities';
import { describeConfirmation } from '@/lib/activity/summary/summarise-activity';
import { customizedDataOf, indexContent } from '@/lib/activity/details/index-content';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Scope } from '@/lib/auth/scope';

type ConfirmationNoticeProps = {
  scope: Scope;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * Confirms what was just done, from its record in the log, on the page that a change redirects to.
 */
export async function ConfirmationNotice({ scope, searchParams }: ConfirmationNoticeProps) {
  const { [CONFIRMATION_PARAMETER]: recordId } = await searchParams;
  if (typeof recordId !== 'string' || recordId.includes('\0')) return null;
  const activity = await findLatestState(scope, recordId);
  if (activity?.status !== 'succeeded') return null;
  const { content } = activity;
  const toSummarise = {
    ...activity,
    ...content,
    customizedData: customizedDataOf(indexContent(content)),
  };
  const t = await getTranslator();
  return (
    <ConfirmationMessage recordId={recordId}>
      <BidiText>{describeConfirmation(toSummarise, t)}</BidiText>{' '}
      <TextLink href={activityPath(recordId)}>{t('ui.seeInLog')}</TextLink>
    </ConfirmationMessage>
  );
}
