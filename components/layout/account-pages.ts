import { ACTIVITY_LOG_PATH, REACH_PATH } from '@/lib/activity/paths';
import { RETENTION_PATH } from '@/lib/activity/retention/paths';
import { API_KEYS_PATH, API_PATH } from '@/lib/api/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import { SECURITY_PATH } from '@/lib/partners/settings/paths';
import { PROOF_PATH } from '@/lib/proof/paths';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import { USERS_PATH } from '@/lib/users/paths';

/** The pages of an account in the groups of the menu, each with the key of its name. */
export const ACCOUNT_PAGE_GROUPS = [
  {
    name: 'accountSettings',
    pages: [
      { page: 'activity-log', href: ACTIVITY_LOG_PATH, name: 'log.title' },
      { page: 'reach', href: REACH_PATH, name: 'reach.title' },
      { page: 'exports', href: EXPORTS_PATH, name: 'exports.title' },
      { page: 'proof', href: PROOF_PATH, name: 'proof.title' },
      { page: 'users', href: USERS_PATH, name: 'users.title' },
      { page: 'security', href: SECURITY_PATH, name: 'security.title' },
      { page: 'retention', href: RETENTION_PATH, name: 'retention.title' },
    ],
  },
  {
    name: 'integrations',
    pages: [
      { page: 'partner-center', href: CONNECTION_PATH, name: 'partnerCenter.title' },
      { page: 'api-keys', href: API_KEYS_PATH, name: 'apiKeys.title' },
      { page: 'api', href: API_PATH, name: 'api.title' },
    ],
  },
  {
    name: 'customersGroup',
    pages: [
      { page: 'customers', href: '/customers', name: 'customers.title' },
      { page: 'insights', href: INSIGHTS_PATH, name: 'layout.insights' },
    ],
  },
] as const;

export type AccountPageGroup = (typeof ACCOUNT_PAGE_GROUPS)[number];

export type AccountPageName = AccountPageGroup['pages'][number]['page'];

/** What links keep of the view that a page shows, as queries; empty, or from `?` on. */
export type KeptQueries = { zone: string; period: string; hours: string };

/** The query of a link to a page: as much of the view as that page knows. */
export function keptQuery(page: AccountPageName, kept: KeptQueries): string {
  if (page === 'insights') return kept.period;
  return page === 'activity-log' || page === 'reach' ? kept.hours : '';
}
