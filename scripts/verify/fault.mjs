/** What is wrong with what is checked, as a sentence: it ends the check, which has failed. */
export class Fault extends Error {
  name = 'Fault';
}

/** What keeps us from checking at all, as a sentence. */
export class Obstacle extends Error {
  name = 'Obstacle';
}
