// openai 6.49.0
import OpenAI from 'openai'

declare const name: string

const openai = new OpenAI()
// share language-model unknown model role content
await openai.chat.completions.create({ model: 'small', messages: [{ role: 'user', content: name }] })
