/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { startServer } from './start-server.js'

const reader = new BrowserMessageReader(self)
const writer = new BrowserMessageWriter(self)
startServer(createConnection(ProposedFeatures.all, reader, writer), undefined)
