import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { formatVerifierKey } from '@/lib/proof/core/signed-note';
import { listPlaceStates, type PlaceState } from './place-state';
import { listPlaces, type Place } from './places';

/** A place outside and what has arrived there; `name` and `vkey` are those of a witness' key, else null. */
export type OutsidePlace = Omit<PlaceState, 'place'> & {
  kind: Place['kind'];
  name: string | null;
  vkey: string | null;
};

const NOTHING = { size: null, sentAt: null, failedAt: null, problem: null, detail: null };

/** Where a partner's checkpoints go to, and when each last arrived or failed; empty without any place. */
export async function findOutside(tenant: Tenant): Promise<OutsidePlace[]> {
  const places = listPlaces();
  if (places.length === 0) return [];
  const states = await listPlaceStates(tenant);
  return places.map((place) => {
    const known = states.find((one) => one.place === place.id) ?? { place: place.id, ...NOTHING };
    const { size, sentAt, failedAt, problem, detail } = known;
    return { kind: place.kind, ...namesOf(place), size, sentAt, failedAt, problem, detail };
  });
}

function namesOf(place: Place): Pick<OutsidePlace, 'name' | 'vkey'> {
  if (place.kind !== 'witness') return { name: null, vkey: null };
  return { name: place.key.name, vkey: formatVerifierKey(place.key) };
}
