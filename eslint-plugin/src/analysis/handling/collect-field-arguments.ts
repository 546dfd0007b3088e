import type { TSESTree } from '@typescript-eslint/utils'
import type { FactList } from './fact-list.js'
import { listOwners } from './name-owner.js'
import { readLastName, readRootName } from './read-static-name.js'

/** Calls whose first argument names a field. */
const fieldCall =
  /^(?:field|body|check|cookie|query|param|register|setValue|getValues|watch|setFieldValue|setFieldTouched|setFieldError|getFieldProps|getFieldMeta|useField|useWatch|trigger|resetField|control|getFieldValue|getField|setField|checkBody|checkQuery|formControl|answer|question)$/u
const bagCall = /^(?:get|getAll|set|has|append|delete)$/u
const bag =
  /^(?:form|formData|fd|params|searchParams|urlSearchParams|query|body|session|sessionModel|useSearchParams|data|payload|fields|answers|headers?)$/iu
const columnCall =
  /^(?:string|text|boolean|integer|bigInteger|decimal|float|numeric|binary|date|datetime|time|enum|enu|json|jsonb|specificType|varchar|uuid|timestamp|dropColumn|renameColumn|bool|addColumn|column)$/u
const columnBag = /^(?:t|table|tbl|queryInterface|schema)$/iu

/** What a variable was declared with, where that is in this file. */
export type GetInitialiser = (name: TSESTree.Identifier) => TSESTree.Node | undefined

/** A string that a call takes for the name of a field, a form value or a column. */
export function collectArgument(
  node: TSESTree.StringLiteral,
  name: string,
  call: TSESTree.CallExpression,
  facts: FactList,
  getInitialiser: GetInitialiser,
): void {
  const method = readLastName(call.callee) ?? ''
  const receiver =
    call.callee.type === 'MemberExpression' ? readReceiver(call.callee.object, getInitialiser) : undefined
  const context = { owner: listOwners(call).slice(0, 2).join(' ') }
  if (isQueryCall(call, method)) {
    facts.add({ name, node, place: 'column', context })
    return
  }
  const position = call.arguments.indexOf(node)
  if (position === 1 && /^(?:add|remove|change|rename)Column$/u.test(method)) {
    facts.add({ name, node, place: 'column', context })
  }
  if (position !== 0) return
  if (receiver === undefined && isTableColumn(call)) facts.add({ name, node, place: 'column', context })
  else if (bagCall.test(method) && receiver !== undefined && bag.test(receiver)) {
    facts.add({ name, node, place: 'request-read', context, loose: /headers?$/iu.test(receiver) })
  } else if (columnCall.test(method) && receiver !== undefined && columnBag.test(receiver)) {
    facts.add({ name, node, place: 'column', context })
  } else if (fieldCall.test(method)) {
    facts.add({
      name,
      node,
      place: 'field-name',
      context,
      loose: /^(?:check|query|param|trigger|control|question)$/u.test(method) && receiver !== undefined,
    })
  }
}

/** The last name of what a method is called on, through a variable: `formData` of `const d = await request.formData()`. */
function readReceiver(node: TSESTree.Expression, getInitialiser: GetInitialiser): string {
  const name = readLastName(node) ?? ''
  if (node.type !== 'Identifier' || bag.test(name)) return name
  return readLastName(getInitialiser(node)) ?? name
}

const queryMethod =
  /^(?:select|where|andWhere|orWhere|whereNot|whereIn|whereNotNull|whereNull|pluck|column|columns|returning|first|distinct|groupBy|orderBy)$/u

/** `knex('tenants').where('disability', true)`: methods of a query builder that take columns, called on a query. */
const isQueryCall = ({ callee }: TSESTree.CallExpression, method: string): boolean =>
  queryMethod.test(method) &&
  callee.type === 'MemberExpression' &&
  callee.object.type === 'CallExpression' &&
  /^(?:knex|db|database|trx|tx|qb|query|conn|connection|pg|this)$/iu.test(readRootName(callee.object) ?? '')

/** `text('religion_code').notNull()` in the columns of a Drizzle table. */
function isTableColumn(call: TSESTree.CallExpression): boolean {
  let current: TSESTree.Node = call
  while (current.parent && /^(?:MemberExpression|CallExpression)$/u.test(current.parent.type)) current = current.parent
  const table = current.parent?.type === 'Property' ? current.parent.parent.parent : undefined
  return table?.type === 'CallExpression' && /Table$/u.test(readLastName(table.callee) ?? '')
}
