/** What an outsider is shown of a log, to check with a program that we did not write. */
export type Claim = {
  /** The verifier key that the outsider has of the log, and of a witness. */
  vkey: string;
  witness?: string;
  checkpoint: string;
  /** An entry, and the hashes that prove it in base64; absent where two checkpoints are compared. */
  index?: number;
  line?: string;
  hashes?: string[];
  /** An older checkpoint, and the hashes that prove that the log goes on from it. */
  older?: string;
  between?: string[];
};
