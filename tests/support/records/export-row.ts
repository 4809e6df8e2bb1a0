import type { ActorKind } from '@/lib/activity/activity';
import type { ExportRow } from '@/lib/activity/export/export-query';

/** The fields of an export row that a test specifies; the rest is filled in. */
export type ExportRowFields = {
  customer?: string;
  user?: string;
  operation?: string;
  status?: string;
  data?: unknown[];
  value?: string;
  oldValue?: string;
  resourceType?: string;
  correlationId?: string;
  recordId?: string;
  actorKind?: ActorKind;
};

/** A row of the export query, from the 15th of March 2026. */
export function exportRow(told: ExportRowFields = {}): ExportRow {
  return [
    '2026-03-15 23:20:30.123456+00',
    told.customer ?? 'Adatum',
    told.operation ?? 'create_order',
    told.user ?? 'ada@tailspin.example',
    told.status ?? 'succeeded',
    JSON.stringify(told.data ?? []),
    told.value ?? '',
    'c-1',
    told.resourceType ?? 'order',
    told.correlationId ?? 'corr-1',
    told.recordId ?? 'rec-1',
    told.oldValue ?? '',
    told.actorKind ?? 'partner_user',
  ];
}
