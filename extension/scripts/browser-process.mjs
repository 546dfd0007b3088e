// `process` for libraries in the web worker's bundle: they look for settings in the environment, and there is none.
export const process = { browser: true, env: {}, argv: [], platform: 'browser', versions: {}, cwd: () => '/' }
