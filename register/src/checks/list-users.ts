import type { Activity, Register } from '../model.js'

type Users = ReadonlyMap<string, readonly Activity[]>
type Section = 'recipients' | 'stores'

const indexes = new WeakMap<Register, Readonly<Record<Section, Users>>>()

/** The activities that list a recipient or a store. Indexed once: a large register has thousands of each. */
export function listUsers(register: Register, section: Section, id: string): readonly Activity[] {
  let index = indexes.get(register)
  if (!index) {
    index = { recipients: indexUsers(register, 'recipients'), stores: indexUsers(register, 'stores') }
    indexes.set(register, index)
  }
  return index[section].get(id) ?? []
}

function indexUsers(register: Register, section: Section): Users {
  const users = new Map<string, Activity[]>()
  for (const activity of register.activities.values()) {
    for (const id of new Set(activity[section])) {
      const found = users.get(id)
      if (found) found.push(activity)
      else users.set(id, [activity])
    }
  }
  return users
}
