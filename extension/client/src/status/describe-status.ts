import * as vscode from 'vscode'
import type { RegisterStatus } from '../../../shared/messages.js'
import type { ServerState } from '../server/server-handle.js'
import { section } from '../settings.js'

/** What the status item says; `busy` while an answer is awaited. */
export interface StatusLine {
  readonly text: string
  readonly detail: string
  readonly severity: vscode.LanguageStatusSeverity
  readonly busy?: boolean
  readonly command: vscode.Command
}

const { Information, Warning, Error: Fault } = vscode.LanguageStatusSeverity

/** One line on the server and on the register that applies to the file in view. Pure: no editor state is read here. */
export function describeStatus(
  server: ServerState,
  status: RegisterStatus | undefined,
  /** Whether the register's text is another than that on disk. */
  unsaved: boolean,
): StatusLine {
  const { t } = vscode.l10n
  const show = command('showRegister', t('Show which register applies'))
  switch (server) {
    case 'given-up':
      return {
        text: t('$(error) Register checks have stopped'),
        detail: t('The language server ended 5 times in 3 minutes, or did not start. The log says more.'),
        severity: Fault,
        command: command('restartServer', t('Restart')),
      }
    case 'waiting':
      return {
        text: t('$(circle-slash) No processing register'),
        detail: t('This workspace has none, so nothing is checked.'),
        severity: Information,
        command: command('createRegister', t('Create register')),
      }
    case 'starting':
      return {
        text: t('Processing register'),
        detail: t('The language server starts.'),
        severity: Information,
        busy: true,
        command: show,
      }
    case 'running':
      return status
        ? describeRegister(status, show, unsaved)
        : { text: t('Processing register'), detail: '', severity: Information, busy: true, command: show }
  }
}

function describeRegister(status: RegisterStatus, show: vscode.Command, unsaved: boolean): StatusLine {
  const { t } = vscode.l10n
  const detail = unsaved
    ? `${status.why} ${t('It is not saved: the editor goes by its present text, the pipeline by what is saved.')}`
    : status.why
  switch (status.state) {
    case 'none':
      return {
        text: t('$(circle-slash) No processing register'),
        detail,
        severity: Warning,
        command: command('createRegister', t('Create register')),
      }
    case 'unusable':
      return { text: t('$(error) Register cannot be read'), detail, severity: Fault, command: show }
    case 'last-good':
      return { text: t('$(history) Register as it last was'), detail, severity: Warning, command: show }
    case 'faulty':
      return {
        text: t('$(warning) Register has {0} problems', status.counts?.problems ?? 0),
        detail,
        severity: Warning,
        command: show,
      }
    case 'good':
      return {
        text: t('$(law) {0} activities', status.counts?.activities ?? 0),
        detail,
        severity: Information,
        command: show,
      }
  }
}

const command = (name: string, title: string): vscode.Command => ({ command: `${section}.${name}`, title })
