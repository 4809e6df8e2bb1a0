/**
 * Focuses the first control of a form, in the form's order, that has one of the names. Returns
 * false when none of them is visible.
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
