import type { FormErrors } from '../applications/application-form.js'

interface FieldProps {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'date' | 'number' | 'textarea'
  autoComplete?: string
  value?: string | undefined
  errors: FormErrors
}

/** One question of a form, with what was wrong with the last answer. */
export function Field({ name, label, hint, type = 'text', autoComplete, value, errors }: FieldProps) {
  const problems = errors[name] ?? []
  const shared = { id: name, name, autoComplete, defaultValue: value, 'aria-describedby': `${name}-help` }
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <span id={`${name}-help`}>{[hint, ...problems].filter(Boolean).join(' ')}</span>
      {type === 'textarea' ? <textarea {...shared} rows={5} /> : <input {...shared} type={type} />}
    </p>
  )
}

/** The list of all problems above a form. */
export function ErrorSummary({ errors }: { errors: FormErrors }) {
  const problems = Object.entries(errors).flatMap(([field, messages = []]) =>
    messages.map((message) => ({ field, message })),
  )
  if (problems.length === 0) return null
  return (
    <div role="alert">
      <h2>There is a problem</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
