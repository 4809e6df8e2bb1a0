/** Where the page of a record shows the other records of its correlation id. */
export const CORRELATED_ANCHOR = 'correlated';
