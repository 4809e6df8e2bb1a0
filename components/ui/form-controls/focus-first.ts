/**
 * Moves the focus to the first control of a form, in its own order, that has one of the names.
 * False when nobody can see any of them.
 */
export function focusFirst(form: HTMLFormElement | null, names: string[]): boolean {
  if (!form || names.length === 0) return false;
  for (const control of form.elements) {
    const name = control.getAttribute('name');
    if (name === null || !names.includes(name) || !(control instanceof HTMLElement)) continue;
    if (control.matches(':disabled, [type=hidden]')) continue;
    control.focus();
    return true;
  }
  return false;
}
