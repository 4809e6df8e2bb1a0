/** What scripts/run.mjs passes to the default export of scripts/NAME.ts. */
export type CommandContext = {
  /** The arguments after `--` on npm's command line. */
  args: string[];
  /** Stops transpiling TypeScript on import, which a running server does not need. */
  stopTranspiling: () => Promise<void>;
};
