/**
 * Counts how the texts that activities are searched by are made; each text says by which of them it
 * was. 0: as before they said so, 1: folded as `foldText` does, with ids and the row's change, 2: with
 * what else the source's record carries.
 */
export const TEXT_VERSION = 2;
