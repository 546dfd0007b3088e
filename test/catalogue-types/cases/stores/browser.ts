// lib.dom of TypeScript

// store local-storage localStorage:draft
localStorage.setItem('draft', 'text')

// lifetime browser-storage-delete deletes localStorage:draft unknown
localStorage.removeItem('draft')

// store session-storage sessionStorage:answers
sessionStorage.setItem('answers', 'text')

// lifetime session-storage-delete deletes sessionStorage:answers unknown
sessionStorage.removeItem('answers')

const opening = indexedDB.open('housing', 1)
opening.onupgradeneeded = () => {
  // store indexeddb-object-store indexeddb:visits
  opening.result.createObjectStore('visits', { keyPath: 'id' })
}

// store cookie-jar cookie:language
// lifetime cookie-jar cookie:language 1 day
await cookieStore.set({ name: 'language', value: 'cy', expires: Date.now() + 86_400_000 })

export {}
