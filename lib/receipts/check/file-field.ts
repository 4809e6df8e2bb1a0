/** The name of the form's field that has the file. */
export const FILE_FIELD = 'file';
