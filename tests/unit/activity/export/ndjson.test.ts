import { expect, it } from 'vitest';
import { streamNdjsonLines } from '@/lib/activity/export/ndjson';
import type { StoredRow } from '@/lib/activity/stored/stored-row';
import { grantScope } from '@/lib/auth/scope';

const ROW: StoredRow = {
  record_id: 'r1',
  status: 'succeeded',
  variant: 0,
  sequence: '7',
  occurred_at: '2026-11-21 20:46:05.05893+00',
  occurred_tick: 4,
  recorded_at: '2026-11-21 20:46:06+00',
  customer_id: null,
  customer_name: 'A\nB "C" \u2028',
  user_principal_name: 'ada@tailspin.example',
  actor_kind: 'partner_user',
  application_id: null,
  resource_type: 'order',
  operation_type: 'create_order',
  correlation_id: null,
  session_id: null,
  first_source: ['api', 'billing bridge', '3f1d5c1e-8a57-4c0a-9a51-7d2f0c9b6e10'],
  further_sources: [['sync', 'contoso.example', '']],
  bytes: '100',
  shadowedNames: null,
  sent_source: null,
  customized_data: '[{"key": "Quantity-0",\n"value": null}]',
  resource_old_value: null,
  resource_new_value: '{"a": 1}',
  participants: null,
  attributes: '{"objectType": "AuditRecord"}',
  redacted_changes: null,
  other_fields: '{"extra": [1]}',
};

async function linesOf(rows: StoredRow[]): Promise<string> {
  let text = '';
  const runQuery = () => Promise.reject(new Error('Short records need no query.'));
  for await (const { bytes } of streamNdjsonLines(rows, { scope: grantScope('p'), runQuery }))
    text += String(bytes);
  return text;
}

it('is one JSON object per line, whatever the texts hold', async () => {
  const text = await linesOf([ROW, { ...ROW, record_id: 'r2' }]);
  // Everything that some reader treats as the end of a line.
  const lines = text.split(/[\n\r\u0085\u2028\u2029]/);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('');
  expect(lines.slice(0, 2).map((line) => JSON.parse(line).id)).toEqual(['r1', 'r2']);
});

it('has every field of the source unchanged, to the last digit of the time', async () => {
  expect(JSON.parse(await linesOf([ROW]))).toEqual({
    partnerId: 'p',
    extra: [1],
    id: 'r1',
    customerName: 'A\nB "C" \u2028',
    userPrincipalName: 'ada@tailspin.example',
    resourceType: 'order',
    resourceNewValue: '{"a": 1}',
    operationType: 'create_order',
    operationDate: '2026-11-21T20:46:05.0589304Z',
    operationStatus: 'succeeded',
    customizedData: [{ key: 'Quantity-0', value: null }],
    attributes: { objectType: 'AuditRecord' },
    source: [
      { kind: 'api', name: 'billing bridge' },
      { kind: 'sync', name: 'contoso.example' },
    ],
  });
});
