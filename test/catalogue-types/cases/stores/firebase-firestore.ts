// @firebase/firestore 4.17.2
import { addDoc, collection, deleteDoc, doc, getFirestore, setDoc } from '@firebase/firestore'

const db = getFirestore()

// store firestore-set-document firestore:visits
// lifetime firestore-set-document firestore:visits 1 hour
await setDoc(doc(db, 'visits', '1'), { reason: 'text', expireAt: new Date(Date.now() + 3_600_000) })

// lifetime firestore-delete deletes firestore:visits unknown
await deleteDoc(doc(db, 'visits', '1'))

// store firestore-set-document firestore:notes
await addDoc(collection(db, 'notes'), { text: 'text' })
