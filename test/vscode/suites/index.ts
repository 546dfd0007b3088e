import './start.suite.js'
import './diagnostics.suite.js'
import './features.suite.js'
import './register-changes.suite.js'
import './bad-inputs.suite.js'
import './views.suite.js'
import './commands.suite.js'
import './crashes.suite.js'
import { beforeEach, runTests } from './lib/runner.js'
import { reset } from './lib/workspace.js'

beforeEach(reset)

/** What the extension host calls. */
export const run = (): Promise<void> => runTests()
