/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: 'no-circular-imports',
      severity: 'error',
      comment:
        'These files import each other in a circle, so none can be read, tested or moved without ' +
        'the others. Move what they share, often a type, to a file on the floor below, which all ' +
        'of them import and which imports none of them.',
      from: {},
      // Also a circle that only a type closes, which is gone when the code runs: whoever reads it
      // still goes round.
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '^\\.data/', '^lib/platform/database/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types are imported, too, though nothing is left of that in what runs.
    tsPreCompilationDeps: true,
  },
};

export default configuration;
