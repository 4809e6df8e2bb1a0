import { LICENSES } from '@/prisma/sample/catalogue';
import type { Person } from '@/prisma/sample/companies/people';
import type { Actor, RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import { customizedData, plain, quoted } from './json-text';

/** Assigns a licence to a user of the customer, or removes one. */
export function changeLicenses(scene: ScenarioStep): RecordDraft {
  const person = scene.random.pick(scene.customer.people);
  const { skuId } = scene.random.pick(LICENSES);
  const isRemoval = scene.random.chance(0.3);
  const sku = `[{"ExcludedPlans":null,"SkuId":"${skuId}"}]`;
  return {
    operationType: 'update_customer_user_licenses',
    resourceType: 'license',
    by: byServiceOrCustomer(scene),
    customizedData: customizedData([
      ['CustomerUserId', plain(person.id)],
      [isRemoval ? 'RemovedLicenseSkuId' : 'AddedLicenseSkuId', plain(skuId)],
    ]),
    newValue:
      `{"LicensesToAssign":${isRemoval ? 'null' : sku},"LicensesToRemove":${isRemoval ? sku : 'null'},` +
      `"LicenseWarnings":[],"Attributes":{"ObjectType":"LicenseUpdate"}}`,
  };
}

export function createUser(scene: ScenarioStep): RecordDraft {
  const person = scene.random.pick(scene.customer.people);
  return userDraft(scene, {
    operationType: 'create_customer_user',
    person,
    newValue: userValue(scene, person),
  });
}

export function deleteUser(scene: ScenarioStep): RecordDraft {
  const person = scene.random.pick(scene.customer.people);
  return userDraft(scene, {
    operationType: 'delete_customer_user',
    person,
    oldValue: userValue(scene, person),
  });
}

/** Changes only the last name, as after a marriage. */
export function updateUser(scene: ScenarioStep): RecordDraft {
  const person = scene.random.pick(scene.customer.people);
  const { lastName } = scene.random.pick(scene.customer.people);
  return userDraft(scene, {
    operationType: 'update_customer_user',
    person,
    oldValue: userValue(scene, person),
    newValue: userValue(scene, { ...person, lastName }),
  });
}

/** Records that a password was reset, without anything about the password. */
export function resetPassword(scene: ScenarioStep): RecordDraft {
  const person = scene.random.pick(scene.customer.people);
  return userDraft(scene, { operationType: 'reset_customer_user_password', person });
}

type UserDraft = Pick<RecordDraft, 'operationType' | 'oldValue' | 'newValue'> & { person: Person };

function userDraft(scene: ScenarioStep, { person, ...draft }: UserDraft): RecordDraft {
  return {
    ...draft,
    resourceType: 'customer_user',
    by: byServiceOrCustomer(scene),
    customizedData: customizedData([
      ['CustomerUserId', plain(person.id)],
      ['UserPrincipalName', quoted(person.userPrincipalName)],
    ]),
  };
}

function userValue({ customer }: ScenarioStep, person: Person): string {
  const { id, firstName, lastName, userPrincipalName } = person;
  return (
    `{"UsageLocation":"${customer.country}","Id":"${id}",` +
    `"UserPrincipalName":${quoted(userPrincipalName)},` +
    `"DisplayName":${quoted(`${firstName} ${lastName}`)},"State":"active"}`
  );
}

function byServiceOrCustomer({ random }: ScenarioStep): Actor {
  const dice = random.next();
  if (dice < 0.1) return 'application';
  return dice < 0.3 ? 'customerAdmin' : 'service';
}
