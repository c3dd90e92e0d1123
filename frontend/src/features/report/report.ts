import type { ReportKind, ReportQuery, SectionBlock } from '@/gql/graphql'

export type ReportData = NonNullable<ReportQuery['report']>
export type Section = ReportData['sections'][number]
export type StaffLine = ReportData['staffLines'][number]
export type BudgetLine = ReportData['budgetLines'][number]
export type Project = ReportData['projects']['nodes'][number]
export type Indicator = ReportData['indicators'][number]

export const KINDS: ReportKind[] = ['DEPARTMENT_WHOLE', 'PROJECT_EXPENDITURE']
const BLOCKS: SectionBlock[] = [
  'STAFF_LINES',
  'BUDGET_LINES',
  'PROJECT_FUNDS',
  'PROJECT_SCORES',
  'INDICATORS',
]

/**
 * The data that no section shows: it stands at the end as 附表, so that nothing is lost. Whoever may write finds the empty
 * ones there too, to begin them.
 */
export function annexes(report: ReportData): SectionBlock[] {
  const shown = new Set(report.sections.map(({ block }) => block))
  const isEditable = report.may.includes('EDIT')
  // The scores of projects are edited with their funds.
  const canBegin = (block: SectionBlock) => isEditable && block !== 'PROJECT_SCORES'
  return BLOCKS.filter((block) => !shown.has(block) && (holds(report, block) || canBegin(block)))
}

function holds({ staffLines, budgetLines, projects, indicators }: ReportData, block: SectionBlock): boolean {
  switch (block) {
    case 'STAFF_LINES':
      return staffLines.length > 0
    case 'BUDGET_LINES':
      return budgetLines.length > 0
    case 'PROJECT_FUNDS':
      return projects.totalCount > projects.nodes.length || projects.nodes.some(isFunded)
    case 'PROJECT_SCORES':
      return projects.totalCount > projects.nodes.length || projects.nodes.some(isScored)
    case 'INDICATORS':
      return indicators.length > 0
  }
}

/** Stands in the list of scores: it has something that only that list shows. */
export function isScored({ code, score, grade }: Project): boolean {
  return !!code || !!score || !!grade
}

/** Stands in the list of funds: it has an amount, or no other list would name it. */
export function isFunded(project: Project): boolean {
  const { approved, initialBudget, adjustedBudget, fundsInPlace, executed, executionRate, fundsInPlaceRate } =
    project
  const amounts = [
    approved,
    initialBudget,
    adjustedBudget,
    fundsInPlace,
    executed,
    executionRate,
    fundsInPlaceRate,
  ]
  return amounts.some(Boolean) || !isScored(project)
}

/** Where a section or an annex stands in the page and in the address. */
export const sectionAnchor = (section: Section) => `s-${section.id}`
export const annexAnchor = (block: SectionBlock) => `annex-${block.toLowerCase().replace('_', '-')}`
