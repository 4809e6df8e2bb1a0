import { LICENSES } from '@/prisma/sample/catalogue';
import type { Person } from '@/prisma/sample/companies/people';
import type { Actor, RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import { customizedData, plain, quoted } from './json-text';

/** Assigns a licence to a user of the customer, or removes one. */
export function changeLicenses(step: ScenarioStep): RecordDraft {
  const person = step.random.pick(step.customer.people);
  const { skuId } = step.random.pick(LICENSES);
  const isRemoval = step.random.chance(0.3);
  const sku = `[{"ExcludedPlans":null,"SkuId":"${skuId}"}]`;
  return {
    operationType: 'update_customer_user_licenses',
    resourceType: 'license',
    by: byServiceOrCustomer(step),
    customizedData: customizedData([
      ['CustomerUserId', plain(person.id)],
      ['UserPrincipalName', quoted(person.userPrincipalName)],
      [isRemoval ? 'RemovedLicenseSkuId' : 'AddedLicenseSkuId', plain(skuId)],
    ]),
    newValue:
      `{"LicensesToAssign":${isRemoval ? 'null' : sku},"LicensesToRemove":${isRemoval ? sku : 'null'},` +
      `"LicenseWarnings":[],"Attributes":{"ObjectType":"LicenseUpdate"}}`,
  };
}

export function createUser(step: ScenarioStep): RecordDraft {
  const person = step.random.pick(step.customer.people);
  return userDraft(step, {
    operationType: 'create_customer_user',
    person,
    newValue: userValue(step, person),
  });
}

export function deleteUser(step: ScenarioStep): RecordDraft {
  const person = step.random.pick(step.customer.people);
  return userDraft(step, {
    operationType: 'delete_customer_user',
    person,
    oldValue: userValue(step, person),
  });
}

/** Changes only the last name, as after a marriage. */
export function updateUser(step: ScenarioStep): RecordDraft {
  const person = step.random.pick(step.customer.people);
  const { lastName } = step.random.pick(step.customer.people);
  return userDraft(step, {
    operationType: 'update_customer_user',
    person,
    oldValue: userValue(step, person),
    newValue: userValue(step, { ...person, lastName }),
  });
}

/** Records that a password was reset, without anything about the password. */
export function resetPassword(step: ScenarioStep): RecordDraft {
  const person = step.random.pick(step.customer.people);
  return userDraft(step, { operationType: 'reset_customer_user_password', person });
}

type UserDraft = Pick<RecordDraft, 'operationType' | 'oldValue' | 'newValue'> & { person: Person };

function userDraft(step: ScenarioStep, { person, ...draft }: UserDraft): RecordDraft {
  return {
    ...draft,
    resourceType: 'customer_user',
    by: byServiceOrCustomer(step),
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
  const roll = random.next();
  if (roll < 0.1) return 'application';
  return roll < 0.3 ? 'customerAdmin' : 'service';
}
