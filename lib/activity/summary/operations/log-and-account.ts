import type { OperationSummaries, Summary, SummarySource } from '@/lib/activity/summary/summary';
import { summariseGenerally } from '@/lib/activity/summary/summarise-generally';

/** The operations on the log and the account themselves. */
export const LOG_SUMMARIES: OperationSummaries = {
  log_setting_changed: { summarise: summariseSettings, canHaveChange: true },
};

function summariseSettings(source: SummarySource): Summary {
  return {
    ...summariseGenerally(source),
    confirmation: (t) => t('summaries.confirmation.settingsSaved'),
  };
}
