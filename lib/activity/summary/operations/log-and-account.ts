import type { OperationSummaries, Summary, SummarySource } from '@/lib/activity/summary/summary';
import { summariseGenerally } from '@/lib/activity/summary/summarise-generally';

/** The operations on the log and the account themselves. */
export const LOG_SUMMARIES: OperationSummaries = {
  log_setting_changed: { summarise: confirmedBy('settingsSaved'), canHaveChange: true },
  log_retention_changed: { summarise: confirmedBy('retentionChanged'), canHaveChange: true },
  log_evidence_withdrawn: { summarise: confirmedBy('evidenceWithdrawn'), canHaveChange: false },
  log_hold_set: { summarise: confirmedBy('holdSet'), canHaveChange: false },
  log_hold_released: { summarise: confirmedBy('holdReleased'), canHaveChange: false },
};

type Confirmation =
  'settingsSaved' | 'retentionChanged' | 'holdSet' | 'holdReleased' | 'evidenceWithdrawn';

function confirmedBy(confirmation: Confirmation): (source: SummarySource) => Summary {
  return (source) => ({
    ...summariseGenerally(source),
    confirmation: (t) => t(`summaries.confirmation.${confirmation}`),
  });
}
