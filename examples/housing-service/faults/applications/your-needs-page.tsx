import { ErrorSummary, Field } from '../../src/pages/field.js'
import type { FormErrors } from './application-form.js'

export function YourNeedsPage({ errors = {} }: { errors?: FormErrors }) {
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <Field name="householdIncome" label="Income of your household a month, in pounds" type="number" errors={errors} />
      <p>
        <label htmlFor="medicalNeed">Does your home make an illness or a disability worse? Tell us how</label>
        <span id="medicalNeed-help">We ask so that we can give your application the right priority.</span>
        <textarea id="medicalNeed" name="medicalNeed" rows={5} aria-describedby="medicalNeed-help" />
      </p>
      <p>
        <label htmlFor="disabilityAdaptations">Which adaptations does your home need?</label>
        <textarea id="disabilityAdaptations" name="disabilityAdaptations" rows={5} />
      </p>
      <p>
        <label htmlFor="unspentConvictions">
          Does anyone in your household have unspent convictions? Tell us which
        </label>
        <textarea id="unspentConvictions" name="unspentConvictions" rows={5} />
      </p>
      <p>
        <label>
          Is there a faith group that we may put you in touch with?
          {/* FAULT 3: a form control asks for religious belief, which the activity does not declare. */}
          <input name="faithGroup" />
        </label>
      </p>
      <button>Send application</button>
    </form>
  )
}
