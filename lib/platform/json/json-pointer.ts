/** A place within a place, as a JSON pointer (RFC 6901): `/a` and `b/c` are `/a/b~1c`. */
export function appendToPointer(place: string, name: string | number): string {
  return `${place}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
