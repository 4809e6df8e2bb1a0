/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: 'no-circular-imports',
      severity: 'error',
      comment:
        'These files import each other in a circle, so none can be read, tested or moved without ' +
        'the others. Move what they share to a file of its own on the floor below, which all of ' +
        'them import and which imports none of them.',
      from: {},
      // A circle that a type closes is gone when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
