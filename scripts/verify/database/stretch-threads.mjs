import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Obstacle } from '../fault.mjs';

const MAX_THREADS = 4;

/** Threads that check stretches, as many as it takes, each with a session that sees the same moment. */
export class StretchThreads {
  /** How many there are at most: more stretches than that at once wait. */
  size = Math.min(MAX_THREADS, availableParallelism());
  #idle = [];
  #all = [];
  #waiting = [];

  /** @param {{ url: string, snapshot: string }} workerData */
  constructor(workerData) {
    this.workerData = workerData;
  }

  /**
   * @param {import('./check-stretch.mjs').Stretch} stretch
   * @returns {Promise<import('./check-stretch.mjs').CheckedStretch>}
   */
  async check(stretch) {
    const thread = this.#idle.pop() ?? this.#start() ?? (await this.#next());
    try {
      return await answerOf(thread, stretch);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(thread);
      else this.#idle.push(thread);
    }
  }

  #start() {
    if (this.#all.length >= this.size) return null;
    const { workerData } = this;
    const thread = new Worker(new URL('./stretch-thread.mjs', import.meta.url), { workerData });
    this.#all.push(thread);
    return thread;
  }

  #next() {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async close() {
    await Promise.all(this.#all.map((thread) => thread.terminate()));
  }
}

function answerOf(thread, stretch) {
  return new Promise((resolve, reject) => {
    const end = () => {
      thread.off('message', onMessage);
      thread.off('error', onError);
    };
    const onMessage = ({ checked, error }) => {
      end();
      if (checked) resolve(checked);
      else reject(new Obstacle(`The database cannot be read: ${error}.`));
    };
    const onError = (error) => {
      end();
      reject(error);
    };
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage(stretch);
  });
}
