/** Appends a step to a JSON pointer (RFC 6901): `/a` and `b/c` become `/a/b~1c`. */
export function appendToPointer(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
