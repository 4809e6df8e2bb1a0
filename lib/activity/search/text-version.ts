/**
 * The version of the rules for building search texts, stored with each text. 0: texts without a
 * version, 1: folded by `foldText`, with ids and the change in the summary, 2: with the source
 * record's other fields, 3: with the names of licences, and with what a failed activity asked for.
 */
export const TEXT_VERSION = 3;
