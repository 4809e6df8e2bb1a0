import { licenseIdOf } from '@/lib/activity/summary/license-names';
import { seededRandom } from './random/random';

/**
 * Something that partners sell. The offer ids look like real ones but are fictitious; the SKU ids of
 * licences are Microsoft's own where the product knows them.
 */
export type Product = {
  name: string;
  offerId: string;
  /** Identifies the licence when it is assigned to a user. */
  skuId: string;
  unitType: 'Licenses' | 'Usage-based';
};

const NAMES = [
  ...['Microsoft 365 Business Basic', 'Microsoft 365 Business Standard'],
  ...['Microsoft 365 Business Premium', 'Microsoft 365 E3', 'Microsoft 365 E5', 'Office 365 E1'],
  ...['Exchange Online (Plan 1)', 'Microsoft Teams Essentials', 'Microsoft Teams Phone Standard'],
  ...['Power BI Pro', 'Power Automate Premium', 'Visio Plan 2', 'Planner and Project Plan 3'],
  ...['Microsoft Entra ID P1', 'Microsoft Defender for Business', 'Microsoft Intune Plan 1'],
  ...['Windows 365 Enterprise', 'Dynamics 365 Sales Professional', 'Microsoft 365 F3'],
];

/** Products sold by seat. */
export const LICENSES: Product[] = NAMES.map((name) => product({ name, unitType: 'Licenses' }));

/** A product billed by usage. */
export const AZURE_PLAN: Product = product({ name: 'Azure plan', unitType: 'Usage-based' });

function product({ name, unitType }: Pick<Product, 'name' | 'unitType'>): Product {
  const random = seededRandom(`product ${name}`);
  const code = (length: number) =>
    Array.from({ length }, () => random.pick([...'0123456789BCDFGHJKLMNPQRSTVWXZ'])).join('');
  const offerId = `CFQ7TTC0${code(4)}:000${random.integer(1, 9)}:CFQ7TTC0${code(4)}`;
  const skuId = random.guid();
  return { name, offerId, skuId: licenseIdOf(name) ?? skuId, unitType };
}
