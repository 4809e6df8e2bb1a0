import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';

/** The files of a pack. */
export class PackFolder {
  #folder;
  /** @type {Set<string>} */
  #read = new Set();

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /** @param {string} path */
  has(path) {
    return existsSync(join(this.#folder, path));
  }

  /** @param {string} path @returns {string} */
  read(path) {
    this.#read.add(path);
    try {
      return readFileSync(join(this.#folder, path), 'utf8');
    } catch {
      throw new Fault(`The file ${path} is missing.`);
    }
  }

  /** The lines of a file, each of which must end. @param {string} path @returns {string[]} */
  readLines(path) {
    const text = this.read(path);
    if (text === '') return [];
    if (!text.endsWith('\n')) throw new Fault(`The file ${path} is cut off.`);
    return text.slice(0, -1).split('\n');
  }

  /** The paths of all files that nothing was read of. @returns {string[]} */
  listUnread() {
    return this.#list('').filter((path) => !this.#read.has(path));
  }

  /** @param {string} under @returns {string[]} */
  #list(under) {
    return readdirSync(join(this.#folder, under), { withFileTypes: true }).flatMap((entry) => {
      const path = `${under}${entry.name}`;
      return entry.isDirectory() ? this.#list(`${path}/`) : [path];
    });
  }

  /** @param {string} path @returns {Record<string, unknown>} */
  readJson(path) {
    return parseObject(this.read(path), path);
  }
}

/**
 * A JSON object; `path` says in the fault where it stands.
 * @param {string} text
 * @param {string} path
 * @returns {Record<string, unknown>}
 */
export function parseObject(text, path) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new Fault(`${path} holds no JSON object.`);
}
