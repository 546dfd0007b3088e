import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { nodeFiles } from './node-files.js'
import { startServer } from './start-server.js'

// The transport stands on the command line: `--stdio`, `--node-ipc`, `--socket=PORT`.
startServer(createConnection(ProposedFeatures.all), nodeFiles)
