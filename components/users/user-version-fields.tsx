/** A user and the version that is shown. */
export type UserVersion = { userId: string; version: number };

/**
 * The hidden fields that tell the server which version a change starts from. They follow the page,
 * not an earlier submission.
 */
export function UserVersionFields({ userId, version }: UserVersion) {
  return (
    <>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
