export const ethnicGroups = [
  'Asian or Asian British',
  'Black, Black British, Caribbean or African',
  'Mixed or multiple ethnic groups',
  'White',
  'Other ethnic group',
  'Prefer not to say',
] as const

export function EqualityPage() {
  return (
    <form method="post">
      <p>This question is optional. Your answer is kept apart from your application and does not affect it.</p>
      <label htmlFor="ethnicGroup">What is your ethnic group?</label>
      <select id="ethnicGroup" name="ethnicGroup" defaultValue="Prefer not to say">
        {ethnicGroups.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </select>
      <button>Send answer</button>
    </form>
  )
}
