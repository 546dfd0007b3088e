// @google-cloud/firestore 8.7.1
import { Firestore } from '@google-cloud/firestore'

const firestore = new Firestore()

// store firestore-collection-add firestore:visits
await firestore.collection('visits').add({ reason: 'text' })

// store firestore-collection-add firestore:notes
await firestore.collection('notes').doc('1').set({ text: 'text' })

// lifetime firestore-document-delete deletes firestore:visits unknown
await firestore.collection('visits').doc('1').delete()
