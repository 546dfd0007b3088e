/** The page of a rule or check: what it asks for, the law behind it, and an example before and after. Every host links to it. */
export const pageOf = (rule: string): string =>
  `https://www.npmjs.com/package/eslint-plugin-data-protection?activeTab=code#docs/rules/${rule}.md`
