import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import { describeOrigin } from '../resolve/describe-origin.js'
import { nameOfKey } from '../resolve/find-variable.js'
import { getPath, getProperty } from '../resolve/resolve-object.js'
import { readTime, type FoundLifetime } from '../lifetimes/read-lifetimes.js'
import { resolveText } from '../resolve/resolve-text.js'

interface SessionPlugin {
  readonly name: string
  readonly node: TSESTree.Node
  /** How long the server keeps a session: `cache.expiresIn`, or that the cookie lasts: `cookieOptions.ttl`. */
  readonly lifetime?: FoundLifetime
}

/** hapi's session plugin as it is registered, `{ plugin: Yar, options: { name: 'session' } }`: the name of the session. */
export function collectSessionPlugins(file: CodeFile): readonly SessionPlugin[] {
  if (!file.text.includes('yar')) return []
  const { sourceCode } = file
  return file.nodes('Property').flatMap((property) => {
    if (nameOfKey(property.key, property.computed) !== 'plugin' || property.parent.type !== 'ObjectExpression')
      return []
    if (!/(?:^|\/|\s)yar\b/iu.test(describeOrigin(property.value, sourceCode))) return []
    const options = getProperty(property.parent, 'options')
    const name = options && resolveText(getPath(options, 'name', sourceCode), sourceCode)
    const age =
      options && (getPath(options, 'cache.expiresIn', sourceCode) ?? getPath(options, 'cookieOptions.ttl', sourceCode))
    const lifetime = age && readTime(age, 'millisecond', sourceCode)
    return [
      {
        name: name ?? 'session',
        node: property.key,
        ...(age ? { lifetime: { node: age, ...(lifetime ? { lifetime } : {}) } } : {}),
      },
    ]
  })
}
