import type { HeardFinding, RegisterHost } from 'eslint-plugin-data-protection/host'
import type { RegisterView } from './register-store.js'

/** What one lint stands on: linting is synchronous, so there is one at a time. */
export interface LintGround {
  /** The register that applies; of a register, itself. */
  readonly view: RegisterView | undefined
  readonly lookedAt: string
  /** Whether this file says that it has no register. What is wrong inside a register is shown at its place, never in code. */
  readonly saysMissing: boolean
}

/** The host the rules ask, the same object for all lints, so that ESLint's configuration is made once. */
export interface LintHost {
  readonly host: RegisterHost
  /** Runs a lint on a ground; gives its result and what the rules told the host. */
  readonly run: <T>(
    ground: LintGround,
    lint: () => T,
  ) => { readonly result: T; readonly heard: readonly HeardFinding[] }
}

export function createLintHost(): LintHost {
  let ground: LintGround | undefined
  let heard: HeardFinding[] = []
  let saidMissing = false
  const getView = (path: string): RegisterView => {
    // The rules only ask for what `locate` has just given them.
    if (ground?.view?.path !== path) throw new Error(`No register stands ready at ${path}.`)
    return ground.view
  }
  return {
    host: {
      locate: (filename) => ({ path: ground?.view?.path, lookedAt: ground?.lookedAt ?? filename }),
      load: (path) => getView(path).code,
      checkText: (_text, path, today) => getView(path).problems(today),
      carriesFault: ({ messageId }) => {
        if (messageId !== 'registerMissing' || ground?.saysMissing !== true || saidMissing) return false
        return (saidMissing = true) // one rule says it for all
      },
      onFinding: (finding) => heard.push(finding),
    },
    run(next, lint) {
      ground = next
      heard = []
      saidMissing = false
      const result = lint()
      ground = undefined
      return { result, heard }
    },
  }
}
