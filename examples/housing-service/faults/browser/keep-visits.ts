/** Keeps what the applicant looked at. Runs on the applicant's device. */
export function keepVisits(visits: readonly string[]): void {
  // FAULT 17: no store of the register knows, and the answer is of no use to the applicant.
  sessionStorage.setItem('pages-seen', visits.join())
}

export function openSearches(): IDBOpenDBRequest {
  const request = indexedDB.open('searches', 1)
  // FAULT 18: a database on the device that no store of the register matches.
  request.onupgradeneeded = () => request.result.createObjectStore('searches')
  return request
}
