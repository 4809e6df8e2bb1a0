/** The name and the value of a control that a form would send. */
export type ControlValue = [name: string, value: string];

type Control = HTMLInputElement | HTMLSelectElement;

// A control without a name only narrows a list.
const CONTROLS = 'input[name]:not([type=hidden]), select[name]';

// What looks something up while it is typed, and is sent by Enter or by selecting.
const LOOKUP = '[role=combobox]';

/** The values of the controls in a box, without those of unchecked checkboxes. */
export function checkedValuesIn(box: HTMLElement): ControlValue[] {
  return valuesOf(controlsIn(box));
}

/** Those of the values that are sent when the box is closed. */
export function appliedValuesIn(box: HTMLElement): ControlValue[] {
  return valuesOf(controlsIn(box).filter((control) => !control.matches(LOOKUP)));
}

/** The applied values that the page came with. */
export function initialValuesIn(box: HTMLElement): ControlValue[] {
  return controlsIn(box)
    .filter((control) => !control.matches(LOOKUP))
    .filter((control) => !isCheckbox(control) || control.defaultChecked)
    .map((control) => [control.name, initialValueOf(control)]);
}

/** Gives the controls in a box earlier values. */
export function restoreValues(box: HTMLElement, values: ControlValue[]): void {
  for (const control of controlsIn(box)) {
    if (isCheckbox(control)) {
      const isSame = ([name, value]: ControlValue) =>
        name === control.name && value === control.value;
      control.checked = values.some(isSame);
    } else control.value = values.find(([name]) => name === control.name)?.[1] ?? '';
  }
}

function valuesOf(controls: Control[]): ControlValue[] {
  return controls
    .filter((control) => !isCheckbox(control) || control.checked)
    .map(({ name, value }) => [name, value]);
}

function initialValueOf(control: Control): string {
  if (isCheckbox(control)) return control.value;
  if (control instanceof HTMLInputElement) return control.defaultValue;
  return [...control.options].find((option) => option.defaultSelected)?.value ?? '';
}

function controlsIn(box: HTMLElement): Control[] {
  return [...box.querySelectorAll<Control>(CONTROLS)];
}

function isCheckbox(control: HTMLElement): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox';
}
