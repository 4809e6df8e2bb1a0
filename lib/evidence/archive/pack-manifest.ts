import { countGone, type PackSource } from '@/lib/evidence/packs/read-pack';

/** What a pack says of itself, for people and for the program that checks it. */
export function formatManifest(source: PackSource): string {
  const { pack, partnerName, customerName, entries, statement, checkpoint } = source;
  const manifest = {
    format: 1,
    partner: partnerName,
    customer: customerName,
    customerId: pack.customerId,
    from: pack.from,
    to: pack.to,
    checkpoint: pack.size,
    at: checkpoint.at,
    records: entries.length,
    gone: countGone(source),
    unreadableDays: statement.unreadable,
    staff: pack.staff,
    language: pack.locale,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
