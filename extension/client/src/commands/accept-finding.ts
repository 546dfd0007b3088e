import * as vscode from 'vscode'
import {
  methods,
  type AcceptFindingParams,
  type AcceptFindingTarget,
  type EditAnswer,
} from '../../../shared/messages.js'
import { ask } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { applyAnswer } from './apply-answer.js'

/** Asks why a finding is accepted, by which role and until when, and puts it under `exceptions` of the register. */
export async function acceptFinding(server: ServerHandle, target: AcceptFindingTarget): Promise<boolean> {
  const { t } = vscode.l10n
  const title = t('Accept a finding')
  const why = await askFor(
    { title: `${title} (1/3)`, prompt: t('Why is it accepted? The reason stands in the register.') },
    needsText,
  )
  if (why === undefined) return false
  const approvedBy = await askFor(
    {
      title: `${title} (2/3)`,
      prompt: t('Which role accepts it? Not a person’s name.'),
      value: t('Data Protection Officer'),
    },
    needsText,
  )
  if (approvedBy === undefined) return false
  const until = await askFor(
    { title: `${title} (3/3)`, prompt: t('Until which day? (year-month-day)'), value: inSixMonths() },
    needsDate,
  )
  if (until === undefined) return false
  const params: AcceptFindingParams = { ...target, why, approvedBy, until }
  return applyAnswer(server, await ask<EditAnswer>(server, methods.acceptFinding, params))
}

/** Whether a command's argument is what the server's code action carries. */
export const isAcceptTarget = (value: unknown): value is AcceptFindingTarget =>
  typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'data' in value

/** A line of text without blanks around it; undefined where the user went away. */
async function askFor(
  box: vscode.InputBoxOptions,
  getProblem: (value: string) => string | undefined,
): Promise<string | undefined> {
  const value = await vscode.window.showInputBox({
    ...box,
    ignoreFocusOut: true,
    validateInput: (text) => getProblem(text.trim()),
  })
  return value?.trim()
}

const needsText = (value: string): string | undefined =>
  value === '' ? vscode.l10n.t('Write a few words.') : undefined

function needsDate(value: string): string | undefined {
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))
  if (!isDate) return vscode.l10n.t('Write a date such as {0}.', inSixMonths())
  return value <= today() ? vscode.l10n.t('Write a day that is still to come.') : undefined
}

const today = (): string => new Date().toISOString().slice(0, 10)

function inSixMonths(): string {
  const day = new Date()
  day.setUTCMonth(day.getUTCMonth() + 6)
  return day.toISOString().slice(0, 10)
}
