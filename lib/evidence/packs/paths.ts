/** The page of what is proven about a customer. */
export function evidencePath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/evidence`;
}

/** What the holder of a pack's link sees, and the same as a zip. */
export function packPath(token: string): string {
  return `/evidence/${token}`;
}

export function packArchivePath(token: string): string {
  return `${packPath(token)}/zip`;
}
