import { queryPrimaryRows, sql } from '@/lib/platform/database/database';
import type { Scope } from '@/lib/auth/scope';

/** What a partner has set for all of its users. */
export type Settings = {
  /** Whether opening a record's page is itself recorded. */
  recordReads: boolean;
  /** Whether who signs in with a password needs a second factor. */
  requireSecondFactor: boolean;
  /**
   * The object ids of Entra's groups that give each role, in lower case; with none those that the
   * installation names for all partners do.
   */
  adminAgentGroups: string[];
  salesAgentGroups: string[];
  helpdeskAgentGroups: string[];
};

/** The settings, and how often they were changed, plus one. */
export type StoredSettings = Settings & { version: number };

/** What holds where nothing was ever set. */
export const DEFAULT_SETTINGS: StoredSettings = {
  recordReads: false,
  requireSecondFactor: false,
  adminAgentGroups: [],
  salesAgentGroups: [],
  helpdeskAgentGroups: [],
  version: 1,
};

/** The columns of `partner_setting` as StoredSettings. */
export const SETTING_COLUMNS = sql`record_reads AS "recordReads",
  require_second_factor AS "requireSecondFactor", admin_agent_groups AS "adminAgentGroups",
  sales_agent_groups AS "salesAgentGroups", helpdesk_agent_groups AS "helpdeskAgentGroups", version`;

/** The partner's settings. */
export async function getSettings(scope: Pick<Scope, 'partnerId'>): Promise<StoredSettings> {
  const [stored] = await queryPrimaryRows<StoredSettings>(
    scope,
    sql`
    SELECT ${SETTING_COLUMNS} FROM partner_setting WHERE partner_id = ${scope.partnerId}::uuid`,
  );
  return stored ?? DEFAULT_SETTINGS;
}
