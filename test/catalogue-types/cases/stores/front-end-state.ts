// zustand 5.1.0, redux-persist 6.0.0, jotai 2.20.3, localforage 1.10.0, usehooks-ts 3.1.1
import { atomWithStorage } from 'jotai/utils'
import localforage from 'localforage'
import { persistReducer } from 'redux-persist'
import { useLocalStorage } from 'usehooks-ts'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

// store zustand-persist localStorage:draft
export const useDraft = create<{ text: string }>()(persist(() => ({ text: '' }), { name: 'draft' }))

const storage = { getItem: async () => null, setItem: async () => null, removeItem: async () => undefined }

// store redux-persist localStorage:root
export const reducer = persistReducer({ key: 'root', storage }, (state: { text: string } = { text: '' }) => state)

// store jotai-storage localStorage:language
export const languageAtom = atomWithStorage('language', 'cy')

// store localforage-instance indexeddb:visits
const visits = localforage.createInstance({ name: 'housing', storeName: 'visits' })

// store localforage indexeddb:1
await localforage.setItem('1', { reason: 'text' })

// store localforage indexeddb:2
await visits.setItem('2', { reason: 'text' })

export function useAnswers(): [string, (text: string) => void] {
  // store local-storage-hook localStorage:answers
  const [answers, setAnswers] = useLocalStorage('answers', '')
  return [answers, setAnswers]
}
