import { LAMNA_AGENT_ID, READER_ID } from '@/tests/support/fixtures/accounts';
import {
  ADATUM,
  LAMNA_CUSTOMER,
  NO_CUSTOMER_ID,
  WINGTIP,
} from '@/tests/support/fixtures/customers';
import { HOLD_ID } from '@/tests/support/fixtures/holds';
import { LAMNA_RECORD_ID, NO_RECORD_ID, ORDER_ID } from '@/tests/support/fixtures/record-ids';
import { API_ROWS } from './api-rows';
import { PAGE_ROWS } from './page-rows';
import { SUBSCRIPTIONS } from '@/tests/support/fixtures/subscriptions';

/** Who is answered what stands behind the colon. */
export const ALLOWED_ACCOUNTS: Record<string, string[]> = {
  admin: ['a global admin'],
  users: ['a global admin', 'a user management admin'],
  change: [
    'a global admin',
    'a billing admin',
    'an admin agent',
    'a sales agent',
    'a holder of two roles',
  ],
  add: ['a global admin', 'an admin agent'],
  see: ['a global admin', 'a user management admin', 'an admin agent', 'a sales agent'],
};

export type ExpectedResponses = {
  signedOut: string;
  role: string;
  noRole: string;
  disabled: string;
  otherPartner: string;
};

export type AccessRow = ExpectedResponses & { method: string; path: string };

const IDS: [name: string, id: string][] = [
  ['NO_RECORD', NO_RECORD_ID],
  ['LAMNA_RECORD', LAMNA_RECORD_ID],
  ['ORDER', ORDER_ID],
  ['HOLD', HOLD_ID],
  ['READER', READER_ID],
  ['LAMNA_AGENT', LAMNA_AGENT_ID],
  ['NO_USER', NO_CUSTOMER_ID],
  ['NO_TOKEN', 'A'.repeat(86)],
  ['NO_CUSTOMER', NO_CUSTOMER_ID],
  ['LAMNA_CUSTOMER', LAMNA_CUSTOMER.id],
  ['ADATUM', ADATUM.id],
  ['WINGTIP', WINGTIP.id],
  ['BOUGHT', String(SUBSCRIPTIONS[0]?.id)],
];

/** What each account is answered at each route: see PAGE_ROWS. */
export const ACCESS_TABLE: AccessRow[] = (PAGE_ROWS + API_ROWS)
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(1)
  .map(readRow);

function readRow(line: string): AccessRow {
  const [method = '', requestPath = '', ...responses] = line.trim().split(/ +/);
  const [signedOut = '', role = '', noRole = '', disabled = '', otherPartner = ''] = responses;
  const path = IDS.reduce((text, [name, id]) => text.replace(name, id), requestPath);
  return { method, path, signedOut, role, noRole, disabled, otherPartner };
}
