import { getSettings } from '@/lib/partners/settings/settings';
import type { AgentGroups, EntraSettings } from '@/lib/platform/env/company-sign-in';

/**
 * The groups that give a partner's people roles: for each role the partner's own, and where it has set
 * none, those that the installation names for all partners.
 */
export async function getAgentGroups(
  { groups }: EntraSettings,
  partnerId: string,
): Promise<AgentGroups> {
  const own = await getSettings({ partnerId });
  return {
    admin_agent: ownOr(groups.admin_agent, own.adminAgentGroups),
    sales_agent: ownOr(groups.sales_agent, own.salesAgentGroups),
    helpdesk_agent: ownOr(groups.helpdesk_agent, own.helpdeskAgentGroups),
  };
}

function ownOr(installation: string[], own: string[]): string[] {
  return own.length > 0 ? own : installation;
}
