import { useI18n } from 'vue-i18n'
import { showDecimal } from '@/lib/decimal'
import type { ImportRow, Part } from './parts'

const FIGURES = new Set([
  'approved',
  'initialBudget',
  'adjustedBudget',
  'fundsInPlace',
  'executed',
  'executionRate',
  'fundsInPlaceRate',
  'score',
  'weight',
])
const OWN: Record<Part, string> = {
  head: 'importing.head',
  figures: 'figure',
  sections: 'field.section',
  staffLines: 'staff',
  budgetLines: 'budget',
  projects: 'project',
  indicators: 'indicator',
}

/** What parts, rows and fields are called, for links and for the reader of the screen. */
export function useNames() {
  const { t, te } = useI18n()

  function fieldName(part: Part, field: string): string {
    if (part !== 'head' && FIGURES.has(field)) return t(`figure.${field}`)
    if (field === 'projectKey') return t('importing.belongsTo')
    if (part === 'projects' && (field === 'target' || field === 'actual')) return t(`field.project.${field}`)
    const key = `${OWN[part]}.${field}`
    return field && te(key, 'zh-CN') ? t(key) : ''
  }

  function rowName(part: Part, { values }: ImportRow): string {
    if (part === 'head') return t('importing.tab.basics')
    if (part === 'figures') return t('importing.figures')
    if (part === 'sections') return `${values.number ?? ''}${values.heading ?? ''}`
    if (part === 'staffLines') return [values.unit, values.label].filter(Boolean).join(' ')
    if (part === 'budgetLines') return values.label ?? ''
    if (part === 'projects') return values.name ?? values.code ?? ''
    return values.level3 ?? values.level2 ?? values.level1 ?? ''
  }

  /** A value as people read it. */
  function shown(field: string, value: string | null): string {
    if (value === null) return ''
    if (field === 'kind') return t(`kind.long.${value}`)
    if (field === 'fundSource') return t(`fundSource.${value}`)
    if (field === 'category') return t(`budgetCategory.${value}`)
    return FIGURES.has(field) ? showDecimal(value) : value
  }

  return { fieldName, rowName, shown }
}
