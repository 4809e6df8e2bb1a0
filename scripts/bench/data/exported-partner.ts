import type { BenchPartner } from './bench-partners';

/** A partner, and how many records its whole log has. */
export type ExportedPartner = BenchPartner & { activities: number };
