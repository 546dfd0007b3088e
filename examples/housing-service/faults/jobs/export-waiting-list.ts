import type { Application } from '../../src/applications/application.js'

// FAULT 14: the id is misspelt, so this declares nothing.
/** @processing housing-registr */
export function formatWaitingList(applications: readonly Application[]): string {
  const lines = applications.map(({ reference, receivedOn, medicalNeed }) =>
    [reference, receivedOn, medicalNeed ? 'medical priority' : ''].join(','),
  )
  return ['reference,received,priority', ...lines].join('\n')
}
