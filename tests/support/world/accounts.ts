import type { Role } from '@/lib/auth/roles';

export const PASSWORD = 'only for browser tests';

/** The partner whose log the tests read. */
export const TAILSPIN = { name: 'tailspin', domain: 'tailspin.example' };

/** Another partner, of the cloud for US Government, of whom Tailspin must never see anything. */
export const LAMNA = { name: 'lamna', domain: 'lamna.example' };

export const READER_ID = '51b5c0de-0000-4000-8000-000000000001';
export const LAMNA_AGENT_ID = '51b5c0de-0000-4000-8000-000000000002';

/** Tailspin's users: one of each role, and those who get in by none or by two. */
export const TAILSPIN_USERS: { id?: string; name: string; roles: Role[] }[] = [
  { name: 'global-admin', roles: ['global_admin'] },
  { name: 'billing-admin', roles: ['billing_admin'] },
  { name: 'user-management-admin', roles: ['user_management_admin'] },
  { name: 'admin-agent', roles: ['admin_agent'] },
  { name: 'sales-agent', roles: ['sales_agent'] },
  { id: READER_ID, name: 'helpdesk-agent', roles: ['helpdesk_agent'] },
  { name: 'two-roles', roles: ['billing_admin', 'helpdesk_agent'] },
  { name: 'no-role', roles: [] },
];

export const GLOBAL_ADMIN = `global-admin@${TAILSPIN.domain}`;
export const READER = `helpdesk-agent@${TAILSPIN.domain}`;
export const NO_ROLE = `no-role@${TAILSPIN.domain}`;
export const DISABLED = `disabled@${TAILSPIN.domain}`;
export const LAMNA_AGENT = `admin-agent@${LAMNA.domain}`;

/** A third partner, whose users the tests manage: what they do fills no log that others count. */
export const PROSEWARE = { name: 'proseware', domain: 'proseware.example' };
export const COLLEAGUE_ID = '51b5c0de-0000-4000-8000-000000000003';
export const PROSEWARE_ADMIN = `global-admin@${PROSEWARE.domain}`;
export const MANAGER = `user-management-admin@${PROSEWARE.domain}`;

export const PROSEWARE_USERS: { id?: string; name: string; roles: Role[] }[] = [
  { name: 'global-admin', roles: ['global_admin'] },
  { name: 'user-management-admin', roles: ['user_management_admin'] },
  { id: COLLEAGUE_ID, name: 'colleague', roles: ['helpdesk_agent'] },
];
