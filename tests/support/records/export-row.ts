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
export function exportRow(fields: ExportRowFields = {}): ExportRow {
  return [
    '2026-03-15 23:20:30.123456+00',
    fields.customer ?? 'Adatum',
    fields.operation ?? 'create_order',
    fields.user ?? 'ada@tailspin.example',
    fields.status ?? 'succeeded',
    JSON.stringify(fields.data ?? []),
    fields.value ?? '',
    'c-1',
    fields.resourceType ?? 'order',
    fields.correlationId ?? 'corr-1',
    fields.recordId ?? 'rec-1',
    fields.oldValue ?? '',
    fields.actorKind ?? 'partner_user',
  ];
}
