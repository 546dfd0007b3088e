#!/usr/bin/env node
// For editors that start a server themselves: `processing-register-language-server --stdio`.
import '../dist/server.cjs'
