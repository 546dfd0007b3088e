/** What the pages keep on the applicant's own device, as the register says for `device-settings` and `evidence`. */

export const rememberTextSize = (size: 'normal' | 'large'): void => localStorage.setItem('housing-text-size', size)

/** The step a person is at, so that going back does not lose it. Ends with the tab. */
export const rememberStep = (step: number): void => sessionStorage.setItem('housing-step', String(step))

/** A place for photographs of documents until they are sent: they are too large for the session. */
export function openEvidence(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('housing', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('housing-evidence', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'))
  })
}
