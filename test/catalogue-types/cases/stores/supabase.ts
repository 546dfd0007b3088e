// @supabase/supabase-js 2.109.0
import { createClient } from '@supabase/supabase-js'

const supabase = createClient('https://localhost', 'key')

// store supabase-write sql:visits
await supabase.from('visits').insert({ reason: 'text' })
