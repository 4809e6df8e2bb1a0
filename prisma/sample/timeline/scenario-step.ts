import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from './instant';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import type { Random } from '@/prisma/sample/random/random';

/** The moment in which something happens: to whom, when, and whether it goes wrong. */
export type ScenarioStep = {
  random: Random;
  at: Ticks;
  /** Twelve hexadecimal digits that no other record of the partner has. */
  serial: string;
  partner: SamplePartner;
  customer: SampleCustomer;
  /** A failed operation is recorded, but changes nothing. */
  fails: boolean;
};

/** Who does it: somebody of the partner's sales, service or management, or nobody there. */
export type Actor = 'sales' | 'service' | 'management' | 'customerAdmin' | 'application' | 'system';

/** What an operation leaves in the log; the rest of the record follows from the scene. */
export type RecordDraft = {
  operationType: string;
  resourceType: string;
  by: Actor;
  /** Left out: the scene's customer. */
  customer?: { id: string | null; name: string | null };
  /** JSON text of the `{ key, value }` list. */
  customizedData: string;
  /** It fails whatever the scene says. */
  fails?: true;
  oldValue?: string;
  newValue?: string;
};
