import { z } from 'zod'

const text = (what: string) => z.string(`Enter ${what}`).trim().min(1, `Enter ${what}`).max(500, `${what} is too long`)

/** The first page: who is applying. */
export const aboutYouForm = z.object({
  name: text('your full name'),
  address: text('your address'),
  email: z.email('Enter an email address, like home@example.org'),
  dateOfBirth: z.iso.date('Enter your date of birth, like 1985-03-27'),
  nationalInsuranceNumber: z
    .string('Enter your National Insurance number')
    .transform((value) => value.replaceAll(' ', '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}\d{6}[A-D]$/, 'Enter a National Insurance number, like QQ 12 34 56 C')),
})

/** The second page: what decides the priority of an application. */
export const yourNeedsForm = z.object({
  householdIncome: z.coerce.number('Enter the income of your household a month, in pounds').min(0).max(1_000_000),
  medicalNeed: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default(''),
  disabilityAdaptations: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default(''),
  unspentConvictions: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default(''),
  // FAULT 2: asked with the application, although the register allows it for equality monitoring only.
  ethnicity: z.string().trim().max(100).default(''),
})

export type FormErrors = Readonly<Record<string, readonly string[] | undefined>>

/** Reads a posted form: its values, or what is wrong with each field in words for the applicant. */
export function readForm<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): { values: z.output<Form> } | { errors: FormErrors } {
  const result = form.safeParse(body ?? {})
  if (result.success) return { values: result.data }
  const errors: Record<string, string[]> = {}
  for (const { path, message } of result.error.issues) (errors[path.join('.')] ??= []).push(message)
  return { errors }
}
