import { Fault } from '../../fault.mjs';

/**
 * Checkpoints by the id of the partner whose log they are of: an origin ends in it. Throws a Fault at one
 * of a log that is not here, or that lies among those of another partner.
 * @param {import('./outside-checkpoints.mjs').OutsideCheckpoint[]} checkpoints
 * @param {{ all: { id: string, domain: string }[], wanted: { id: string, domain: string } | null }} partners
 *   `wanted`: the one that is asked for alone.
 * @returns {Map<string, import('./outside-checkpoints.mjs').OutsideCheckpoint[]>}
 */
export function groupByPartner(checkpoints, { all, wanted }) {
  const groups = new Map();
  const others = [];
  for (const checkpoint of checkpoints) {
    const { origin, folders, file } = checkpoint;
    const partner = all.find(({ id }) => origin.endsWith(`/${id}`));
    const owner = all.find(({ id, domain }) =>
      folders.some((folder) => folder.endsWith(id) || folder === domain),
    );
    if (!partner)
      throw new Fault(
        `The checkpoint ${file} is of a log that is not in this database (${origin}).`,
      );
    if (owner && partner !== owner) throw ofAnother(checkpoint, owner);
    if (wanted && partner !== wanted) others.push(checkpoint);
    else groups.set(partner.id, [...(groups.get(partner.id) ?? []), checkpoint]);
  }
  if (wanted && groups.size === 0 && others[0]) throw ofAnother(others[0], wanted);
  return groups;
}

function ofAnother({ file, origin }, { domain }) {
  return new Fault(`The checkpoint ${file} is of another log (${origin}) than that of ${domain}.`);
}
