import type pg from 'pg';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { SETTING_COLUMNS, type Settings, type StoredSettings } from './settings';

/** The outcome of a change; `stale`: somebody else changed the settings first. */
export type SettingsChange =
  { outcome: 'changed'; recordId: string } | { outcome: 'stale' } | { outcome: 'unchanged' };

/**
 * Changes the partner's settings and records the change in the log, in one transaction; `version` is
 * the one that was seen, and `actor` the sign-in name of who changes them. Settings that are not given
 * stay as they are, and what stays as it is is neither written nor recorded.
 */
export async function changeSettings(
  { scope, actor, version }: { scope: Scope; actor: string; version: number },
  changes: Partial<Settings>,
): Promise<SettingsChange> {
  return inTransaction(scope, async (client) => {
    const before = await lockSettings(client, scope);
    if (before.version !== version) return { outcome: 'stale' };
    const settings = { ...before, ...changes };
    const [oldValue, newValue] = [recordedSettings(before), recordedSettings(settings)];
    if (JSON.stringify(oldValue) === JSON.stringify(newValue)) return { outcome: 'unchanged' };
    await client.query(
      `UPDATE partner_setting SET record_reads = $2, require_second_factor = $3,
         admin_agent_groups = $4, sales_agent_groups = $5, helpdesk_agent_groups = $6,
         updated_at = now(), version = version + 1
       WHERE partner_id = $1`,
      [
        scope.partnerId,
        settings.recordReads,
        settings.requireSecondFactor,
        settings.adminAgentGroups,
        settings.salesAgentGroups,
        settings.helpdeskAgentGroups,
      ],
    );
    const recordId = await recordLogActivity(
      { client, scope },
      { operationType: 'log_setting_changed', actor, oldValue, newValue },
    );
    return { outcome: 'changed', recordId };
  });
}

async function lockSettings(client: pg.ClientBase, { partnerId }: Scope): Promise<StoredSettings> {
  await client.query(
    'INSERT INTO partner_setting (partner_id) VALUES ($1) ON CONFLICT (partner_id) DO NOTHING',
    [partnerId],
  );
  const { rows } = await client.query<StoredSettings>(
    `SELECT ${SETTING_COLUMNS.text} FROM partner_setting WHERE partner_id = $1 FOR UPDATE`,
    [partnerId],
  );
  const [settings] = rows;
  if (!settings) throw new Error('A row that was just inserted is missing.');
  return settings;
}

// With keys like Partner Center's own; each has its words among the fields of a record.
function recordedSettings(settings: Settings): Record<string, unknown> {
  return {
    RecordReads: settings.recordReads,
    SecondFactorRequired: settings.requireSecondFactor,
    AdminAgentGroups: listed(settings.adminAgentGroups),
    SalesAgentGroups: listed(settings.salesAgentGroups),
    HelpdeskAgentGroups: listed(settings.helpdeskAgentGroups),
  };
}

// Left out where nobody signs in by Entra.
function listed(ids: string[]): string | undefined {
  return ids.join(', ') || undefined;
}
