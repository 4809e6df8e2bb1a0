/** Which user is meant, and the version that is shown. */
export type UserVersion = { userId: string; version: number };

/** Tell the server what a change was begun on. They follow the page, not what was sent before. */
export function UserVersionFields({ userId, version }: UserVersion) {
  return (
    <>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
