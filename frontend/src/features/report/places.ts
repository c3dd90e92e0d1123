import type { ReportData } from './report'

/** A part of a report as `HistoryEntry.place` names it. */
export interface Place {
  kind: 'report' | 'section' | 'staffLine' | 'budgetLine' | 'project' | 'indicator' | 'finding'
  id?: string
}

export function placeOf(text: string): Place {
  const [kind, id] = text.split('/')
  return { kind: kind as Place['kind'], id }
}

/** What people call the part that stands at a place; nothing when it is not there (any more). */
export function nameAt(report: ReportData, projects: { id: string; name: string }[], text: string) {
  const { kind, id } = placeOf(text)
  const of = <Row extends { id: string }>(rows: Row[]) => rows.find((row) => row.id === id)
  switch (kind) {
    case 'section': {
      const section = of(report.sections)
      return section && section.number + section.heading
    }
    case 'staffLine':
      return of(report.staffLines)?.label
    case 'budgetLine':
      return of(report.budgetLines)?.label
    case 'project':
      return of(projects)?.name
    case 'indicator': {
      const indicator = of(report.indicators)
      return indicator && (indicator.level3 ?? indicator.level2 ?? indicator.level1)
    }
    default:
      return undefined
  }
}

/** The version of the part that stands at a place; null when it is not there. */
export function versionAt(report: ReportData, projects: { id: string; version: number }[], text: string) {
  const { kind, id } = placeOf(text)
  const rows = {
    report: [report],
    section: report.sections,
    staffLine: report.staffLines,
    budgetLine: report.budgetLines,
    project: projects,
    indicator: report.indicators,
    finding: [],
  }[kind] as { id: string; version: number }[] | undefined
  return rows?.find((row) => kind === 'report' || row.id === id)?.version ?? null
}
