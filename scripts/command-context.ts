/** What scripts/run.mjs hands to the default export of scripts/NAME.ts. */
export type CommandContext = {
  /** What stands after `--` on npm's command line. */
  args: string[];
  /** Ends the translation of TypeScript on import, which a server at work has no need of. */
  stopTranslating: () => Promise<void>;
};
