// How TypeScript and React become JavaScript, for the pages and for the tests alike.

/** Types go, JSX becomes calls, and everything else stays as written: every Excel that runs the add-in knows ES2022. */
export const presets = [
  ['@babel/preset-typescript', { onlyRemoveTypeImports: true }],
  ['@babel/preset-react', { runtime: 'automatic' }],
];
