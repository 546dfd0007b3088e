/** Names and texts that our rules react to, among others that they must leave alone. */
const names =
  'religion person x ethnicity applicant data req res logger console fetch axios prisma localStorage z Joi Schema session form client notify medicalNeed offences toString constructor __proto__ length id'.split(
    ' ',
  )
const methods =
  'log info error map filter find reduce then push set get post setItem cookie redirect query sendEmail create findMany stringify join redact hash on use model string object catch bind'.split(
    ' ',
  )
const texts = [
  'religion',
  '/a?ethnicity=',
  'medical need',
  '',
  'https://api.example.com/x',
  'CREATE TABLE people (religion text)',
  'under the Data Protection Act 1998',
  '@processing housing',
  '*',
  '\\u202E',
]

/**
 * A program made at random from the grammar of TypeScript and JSX. The same seed gives the same program, so that one that crashes a
 * rule can be looked at again. About one in ten is broken on purpose and does not parse.
 */
export function makeProgram(seed: number): string {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const name = (): string => pick(names)
  const text = (): string => JSON.stringify(pick(texts)).replaceAll('\\\\', '\\')
  const many = (make: () => string, most = 3): string[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make)

  const pattern = (depth: number): string =>
    pick([
      name,
      () =>
        depth > 0
          ? `{ ${many(() => pick([`${name()}: ${pattern(depth - 1)}`, name(), `${name()} = ${expression(0)}`])).join(', ')} }`
          : name(),
      () => (depth > 0 ? `[${many(() => pick(['', pattern(depth - 1)])).join(', ')}]` : name()),
    ])()
  const parameters = (): string =>
    [
      ...many(() => pick([pattern(2), `${name()}?: ${type(1)}`, `${name()} = ${expression(0)}`])),
      ...(random() < 0.2 ? [`...${name()}`] : []),
    ].join(', ')
  const type = (depth: number): string =>
    depth <= 0
      ? pick(['string', 'any', 'never', name(), text()])
      : pick([
          () => `${type(depth - 1)}[]`,
          () =>
            `{ ${many(() => `${pick(['readonly ', ''])}${name()}${pick(['?', ''])}: ${type(depth - 1)}`).join('; ')} }`,
          () => `Promise<${type(depth - 1)}>`,
          () => `${type(depth - 1)} | ${type(depth - 1)}`,
          () => `Pick<${type(depth - 1)}, ${text()}>`,
          () => `(${name()}: ${type(depth - 1)}) => ${type(depth - 1)}`,
          () => `{ [K in keyof ${name()} as \`a\${K}\`]: ${type(depth - 1)} }`,
        ])()
  const property = (depth: number): string =>
    pick([
      () => `${name()}: ${expression(depth)}`,
      () => `${text()}: ${expression(depth)}`,
      () => `[${expression(0)}]: ${expression(depth)}`,
      () => `...${expression(depth)}`,
      name,
      () => `${name()}(${parameters()}) { ${statement(depth - 1)} }`,
      () => `get ${name()}() { return ${expression(depth - 1)} }`,
    ])()
  const jsx = (depth: number): string => {
    const tag = pick(['input', 'a', 'Field', 'A.B', 'Select'])
    const attributes = many(() =>
      pick([
        `name=${JSON.stringify(pick(['religion', 'x']))}`,
        `href={${expression(depth - 1)}}`,
        `{...${name()}}`,
        'disabled',
        `a:b={${expression(0)}}`,
      ]),
    ).join(' ')
    if (depth <= 0 || random() < 0.4) return `<${tag} ${attributes} />`
    const children = many(() =>
      pick([
        () => 'text',
        () => `{${expression(depth - 1)}}`,
        () => '{/* @processing a */}',
        () => jsx(depth - 1),
        () => `{...${name()}}`,
      ])(),
    ).join('')
    return pick([`<${tag} ${attributes}>${children}</${tag}>`, `<>${children}</>`])
  }
  const expression = (depth: number): string => {
    if (depth <= 0)
      return pick([
        name,
        name,
        text,
        () => String(Math.floor(random() * 9)),
        () => 'null',
        () => 'this',
        () => '/a/gu',
        () => '1n',
      ])()
    const next = (): string => expression(depth - 1)
    const list = (): string => many(() => pick([next(), `...${next()}`])).join(', ')
    return pick([
      () => `${name()}.${name()}`,
      () => `(${next()}).${name()}`,
      () => `${name()}?.[${next()}]`,
      () => `${name()}.${pick(methods)}(${list()})`,
      () => `${name()}?.${pick(methods)}?.(${list()})`,
      () => `${name()}(${list()})`,
      () => `new ${pick(['Error', 'URLSearchParams', 'Schema', name()])}(${list()})`,
      () => `({ ${many(() => property(depth - 1), 4).join(', ')} })`,
      () => `[${many(() => pick(['', next(), `...${next()}`])).join(', ')}]`,
      () => `\`${pick(['', 'religion: ', '?ethnicity='])}\${${next()}}${pick(['', 'x'])}\``,
      () => `${name()}\`a\${${next()}}\``,
      () => `(${next()} ${pick(['+', '===', '&&', '??', 'in', ','])} ${next()})`,
      () => `(${next()} ? ${next()} : ${next()})`,
      () => `(${pick(['async ', ''])}(${parameters()}) => ${pick([`(${next()})`, `{ ${statement(depth - 1)} }`])})`,
      () => `(function ${pick(['', '*'])}(${parameters()}) { ${statement(depth - 1)} })`,
      () => `(class extends ${name()} { ${many(() => member(depth - 1)).join('; ')} })`,
      () => `(${next()} as ${type(1)})`,
      () => `(${next()})!`,
      () => `(${pick(['typeof ', '!', 'void ', '-'])}${next()})`,
      () => `(${name()} ${pick(['=', '||=', '+='])} ${next()})`,
      () => `(await ${next()})`,
      () => `import(${next()})`,
      () => `(${jsx(depth - 1)})`,
    ])()
  }
  const member = (depth: number): string =>
    pick([
      () => `${pick(['', '@Column() ', '@A({ b: 1 }) ', 'static ', 'readonly ', '#'])}${name()} = ${expression(depth)}`,
      () => `m${Math.floor(random() * 99)}(${parameters()}) { ${statement(depth)} }`,
      () => `constructor(${pick(['private ', ''])}${name()}: ${type(1)}) { ${statement(depth)} }`,
      () => `static { ${statement(depth)} }`,
      () => `[${text()}]: ${type(1)}`,
    ])()
  const statement = (depth: number): string => {
    if (depth <= 0) return `${expression(0)};`
    const next = (): string => statement(depth - 1)
    return pick([
      () => `${expression(depth)};`,
      () => `const ${pattern(2)} = ${expression(depth)};`,
      () => `let ${name()}: ${type(2)} = ${expression(depth)}, b;`,
      () =>
        `${pick(['', 'export ', 'async '])}function ${name()}(${parameters()}): ${type(1)} { ${next()} return ${expression(depth - 1)} }`,
      () => `if (${expression(depth - 1)}) ${next()} else { ${next()} }`,
      () => `for (const ${pattern(1)} of ${expression(depth - 1)}) ${next()}`,
      () => `for (const ${name()} in ${expression(depth - 1)}) { ${next()} }`,
      () => `while (0) { ${next()} }`,
      () =>
        `try { ${next()} } catch ${pick(['', `(${pattern(1)}) `])}{ throw ${expression(depth - 1)} } finally { ${next()} }`,
      () => `switch (${expression(depth - 1)}) { case ${expression(0)}: ${next()} default: ${next()} }`,
      () => `interface I${Math.floor(random() * 9)} { ${many(() => `${name()}: ${type(2)}`).join('; ')} }`,
      () => `type T${Math.floor(random() * 9)} = ${type(3)};`,
      () =>
        `enum E${Math.floor(random() * 9)} { ${many(() => `A${Math.floor(random() * 999)} = ${text()}`).join(', ')} }`,
      () =>
        `${pick(['', '@Entity() '])}class C${Math.floor(random() * 99)} { ${many(() => member(depth - 1)).join(';\n')} }`,
      () => `/** @processing ${name()} */\n${next()}`,
      () => `// under section 29\n${next()}`,
    ])()
  }
  const program = Array.from({ length: 2 + Math.floor(random() * 3) }, () => statement(3)).join('\n')
  return random() < 0.1 ? breakAt(program, Math.floor(random() * program.length)) : program
}

/** Takes a few characters out, as an editor does while somebody types. */
const breakAt = (program: string, at: number): string => program.slice(0, at) + program.slice(at + 4)

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
