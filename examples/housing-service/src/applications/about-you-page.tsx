import { ErrorSummary, Field } from '../pages/field.js'
import type { ApplicationDraft } from './application.js'
import type { FormErrors } from './application-form.js'

interface AboutYouProps {
  draft: ApplicationDraft
  errors?: FormErrors
}

export function AboutYouPage({ draft, errors = {} }: AboutYouProps) {
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <Field name="name" label="Full name" autoComplete="name" value={draft.name} errors={errors} />
      <Field name="address" label="Address" autoComplete="street-address" value={draft.address} errors={errors} />
      <Field name="email" label="Email address" type="email" autoComplete="email" value={draft.email} errors={errors} />
      <Field name="dateOfBirth" label="Date of birth" type="date" value={draft.dateOfBirth} errors={errors} />
      <Field
        name="nationalInsuranceNumber"
        label="National Insurance number"
        hint="It is on your payslip, P60 or a letter about tax or benefits."
        value={draft.nationalInsuranceNumber}
        errors={errors}
      />
      <button>Continue</button>
    </form>
  )
}
