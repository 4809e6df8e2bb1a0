/** Separates the names of a path. */
export const PATH_SEPARATOR = ' › ';
