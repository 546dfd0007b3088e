import type { Register } from '../model.js'
import { isPublicAuthorityKind } from './allowed.js'

/** Whether the controller is one of those whom two lawful bases and four exceptions are closed to in their tasks (DPA 2018 s.7). */
export const isPublicAuthority = ({ controller: { kind } }: Register): boolean => isPublicAuthorityKind(kind)
