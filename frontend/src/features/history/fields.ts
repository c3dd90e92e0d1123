/** Fields whose values are words of the schema, and where the languages say what they mean. */
const WORDS: Record<string, string> = {
  fundSource: 'fundSource',
  category: 'budgetCategory',
  nature: 'nature',
  operator: 'operator',
  status: 'status',
  block: 'block',
}

/** Where the languages say what a value means; nothing for what stands for itself. */
export function valueKey(field: string, value: string): string | undefined {
  const words = WORDS[field]
  return words && `${words}.${value}`
}
