import type { Random } from '@/prisma/sample/random/random';

/** Somebody who works for a customer. */
export type Person = {
  id: string;
  firstName: string;
  lastName: string;
  userPrincipalName: string;
};

const FIRST_NAMES = [
  ...['Adele', 'Alex', 'Bianca', 'Christie', 'Debra', 'Diego', 'Enrico', 'Grady', 'Henrietta'],
  ...['Irvin', 'Isaiah', 'Johanna', 'Lee', 'Lidia', 'Lynne', 'Megan', 'Nestor', 'Patti', 'Pradeep'],
];
const LAST_NAMES = [
  ...['Vance', 'Wilber', 'Pisani', 'Cline', 'Berger', 'Siciliani', 'Cattaneo', 'Archie', 'Mueller'],
  ...['Sayers', 'Langer', 'Lorenz', 'Gu', 'Holloway', 'Robbins', 'Bowen', 'Wilke', 'Fernandez'],
];

/** The people of a company with the sign-in domain `domain`; the first one is its administrator. */
export function peopleOf(domain: string, random: Random): [Person, ...Person[]] {
  const admin = person({ firstName: 'Admin', lastName: 'Account', name: 'admin', domain, random });
  const others = Array.from({ length: random.integer(5, 14) }, () => {
    const [firstName, lastName] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
    return person({ firstName, lastName, name: `${firstName}.${lastName}`, domain, random });
  });
  return [admin, ...others];
}

type Seed = { firstName: string; lastName: string; name: string; domain: string; random: Random };

function person({ firstName, lastName, name, domain, random }: Seed): Person {
  const userPrincipalName = `${name.toLowerCase()}@${domain}`;
  return { id: random.guid(), firstName, lastName, userPrincipalName };
}
