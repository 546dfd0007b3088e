/**
 * What functions do with the data they are given, by their names. A function of the same file is looked into instead, unless its name
 * says that it redacts; any other function is taken to give back something else.
 */

/**
 * Words in a function's name that say its result no longer tells what it was given: it is blanked, replaced by a token that means
 * nothing alone, or made unreadable without a key.
 */
export const redactorWords: readonly string[] = [
  ...['redact', 'redacted', 'mask', 'masked', 'censor', 'scrub', 'scrubbed', 'obfuscate', 'obfuscated'],
  ...['anonymise', 'anonymised', 'pseudonymise', 'pseudonymised', 'deidentify', 'tokenise', 'tokenised'],
  ...['hash', 'hashed', 'digest', 'hmac', 'sha1', 'sha256', 'sha512', 'md5', 'bcrypt', 'scrypt', 'argon2'],
  ...['encrypt', 'encrypted', 'encipher', 'cipher', 'seal', 'sealed'],
]

/** Functions whose result holds what their arguments hold, in another form. */
export const carriers: ReadonlySet<string> = new Set([
  ...[
    'stringify',
    'inspect',
    'format',
    'sprintf',
    'String',
    'Number',
    'Boolean',
    'Date',
    'Map',
    'Set',
    'Array',
    'Object',
  ],
  ...['values', 'entries', 'fromEntries', 'assign', 'freeze', 'of', 'from', 'all', 'resolve', 'allSettled'],
  ...[
    'structuredClone',
    'clone',
    'cloneDeep',
    'merge',
    'mergeDeep',
    'defaults',
    'compact',
    'flatten',
    'toPlainObject',
    'instanceToPlain',
  ],
  ...[
    'encodeURIComponent',
    'encodeURI',
    'escape',
    'btoa',
    'URLSearchParams',
    'URL',
    'FormData',
    'Blob',
    'Error',
    'Headers',
  ],
  ...[
    'capitalize',
    'capitalise',
    'upperFirst',
    'startCase',
    'titleCase',
    'camelCase',
    'lowerCase',
    'upperCase',
    'trim',
    'serialize',
    'serialise',
  ],
  ...[
    'toString',
    'toJSON',
    'dump',
    'prettyPrint',
    'convert',
    'normalize',
    'normalise',
    'querystring',
    'buildUrl',
    'raw',
    'css',
    'html',
    'gql',
  ],
])

/** Methods whose result holds what the object they are called on holds. */
export const carryingMethods: ReadonlySet<string> = new Set([
  ...[
    'toString',
    'toJSON',
    'toISOString',
    'toLocaleString',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'toLowerCase',
    'toUpperCase',
  ],
  ...[
    'valueOf',
    'trim',
    'trimStart',
    'trimEnd',
    'padStart',
    'padEnd',
    'repeat',
    'normalize',
    'charAt',
    'substring',
    'substr',
    'slice',
  ],
  ...[
    'split',
    'join',
    'replace',
    'replaceAll',
    'concat',
    'at',
    'pop',
    'shift',
    'find',
    'findLast',
    'filter',
    'sort',
    'toSorted',
    'reverse',
  ],
  ...[
    'toReversed',
    'flat',
    'values',
    'entries',
    'splice',
    'toSpliced',
    'toObject',
    'lean',
    'dump',
    'catch',
    'finally',
    'toFixed',
    'next',
  ],
])

/** Methods that call a function for what they hold and give back what it gives back. */
export const mappingMethods: ReadonlySet<string> = new Set([
  'map',
  'flatMap',
  'then',
  'reduce',
  'reduceRight',
  'mapSeries',
])

/** Methods that call a function with what they hold. */
export const callingMethods: ReadonlySet<string> = new Set([
  ...mappingMethods,
  ...['forEach', 'filter', 'find', 'findLast', 'some', 'every', 'findIndex', 'sort', 'toSorted', 'each', 'tap'],
])

/** Methods that give back the value that their first argument names. */
export const keyedReads: ReadonlySet<string> = new Set([
  ...[
    'get',
    'getAll',
    'getItem',
    'param',
    'query',
    'input',
    'getValue',
    'getValues',
    'getFieldValue',
    'watch',
    'field',
  ],
])

/** Properties that tell how much there is, not what. */
export const measuring: ReadonlySet<string> = new Set(['length', 'size', 'byteLength'])

/** Last words of names that tell which record is meant without telling what it holds: what a log should have instead of the data. */
export const identityWords: ReadonlySet<string> = new Set([
  'id',
  'uuid',
  'guid',
  'ref',
  'reference',
  'key',
  'urn',
  'index',
])
