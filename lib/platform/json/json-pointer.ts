/** Appends a step to a JSON pointer (RFC 6901): `/a` and `b/c` become `/a/b~1c`. */
export function appendToPointer(place: string, name: string | number): string {
  return `${place}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
