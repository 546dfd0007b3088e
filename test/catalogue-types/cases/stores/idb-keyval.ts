// idb-keyval 6.3.0
import { set } from 'idb-keyval'

// store idb-keyval indexeddb:draft
await set('draft', 'text')
