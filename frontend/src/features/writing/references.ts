import type { Figure } from '@/adapters/markdown'

/** Figures of a project that a text can show, as the server names them, and their names in the page's language. */
export const OF_PROJECT = [
  'approved',
  'initialBudget',
  'adjustedBudget',
  'fundsInPlace',
  'executed',
  'executionRate',
  'fundsInPlaceRate',
  'score',
  'grade',
] as const
export type OfProject = (typeof OF_PROJECT)[number]

interface Project {
  code?: string | null
  name: string
}

/** A project is named by its code, or where it has none by its name in quotes. */
export function projectReference({ code, name }: Project, field: OfProject): string {
  return `project:${code || `"${name.replaceAll('"', '”')}"`}.${field}`
}

/** How a figure is written: at most one unit, the others as often as there are different ones. */
export const UNITS = ['万元', '亿元', '元', '无单位'] as const
export const MANNERS = ['百分比', '千分位', '增减', '绝对值'] as const
export const DECIMALS = ['0位', '1位', '2位', '3位', '4位'] as const

export function formatsOf(reference: string): string[] {
  return reference
    .split('|')
    .slice(1)
    .map((word) => word.trim())
}

/** The reference with one of these formats instead of the other, or with none of them. */
export function withFormat(reference: string, among: readonly string[], chosen: string | undefined): string {
  const [expression = '', ...formats] = reference.split('|').map((part) => part.trim())
  const kept = formats.filter((format) => !among.includes(format))
  return [expression, ...kept, ...(chosen ? [chosen] : [])].join(' | ')
}

/** The choices in which all of the typed words are found: in the reference, its source or its value. */
export function matching(choices: Figure[], typed: string, most = 50): Figure[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = choices.filter(({ reference, source, text }) => {
    const all = `${reference} ${source} ${text ?? ''}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  return found.slice(0, most)
}
