import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from './instant';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import type { Random } from '@/prisma/sample/random/random';

/** A step of the scenario: when it happens, to which customer, and whether it fails. */
export type ScenarioStep = {
  random: Random;
  at: Ticks;
  /** Twelve hexadecimal digits, unique among the partner's records. */
  serial: string;
  partner: SamplePartner;
  customer: SampleCustomer;
  /** A failed operation is recorded, but changes nothing. */
  fails: boolean;
};

/** Who acts: the partner's sales, service or management, or somebody outside of it. */
export type Actor = 'sales' | 'service' | 'management' | 'customerAdmin' | 'application' | 'system';

/** What an operation records; the rest of the record follows from the step. */
export type RecordDraft = {
  operationType: string;
  resourceType: string;
  by: Actor;
  /** By default, the customer of the step. */
  customer?: { id: string | null; name: string | null };
  /** JSON text of the `{ key, value }` list. */
  customizedData: string;
  /** Fails regardless of the step. */
  fails?: true;
  oldValue?: string;
  newValue?: string;
};
