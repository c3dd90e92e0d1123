import { useI18n } from 'vue-i18n'

const AMOUNTS = ['approved', 'initialBudget', 'adjustedBudget', 'fundsInPlace', 'executed']
const PEOPLE = ['authorised', 'headcount']
const NAMES: Record<string, string> = {
  code: 'project.code',
  target: 'indicator.target',
  actual: 'indicator.actual',
  authorised: 'staff.authorised',
  headcount: 'staff.actual',
}
/** What is written in words, or may be. */
const WORDS = ['code', 'grade', 'target', 'actual']

/** What a column of differences is called, in which unit, and whether it holds figures. */
export function useFields() {
  const { t } = useI18n()

  function unitOf(key: string) {
    if (AMOUNTS.includes(key)) return t('unit.amount')
    if (PEOPLE.includes(key)) return t('unit.people')
    return key === 'executionRate' ? '%' : undefined
  }
  function fieldOf(key: string) {
    return {
      key,
      label: t(NAMES[key] ?? `figure.${key}`),
      unit: unitOf(key),
      numeric: !WORDS.includes(key),
    }
  }
  return { fieldOf }
}
