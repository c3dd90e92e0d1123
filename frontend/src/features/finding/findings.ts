import type { FindingLineFragment, Severity } from '@/gql/graphql'
import { annexAnchor, annexes, sectionAnchor, type Project, type ReportData } from '@/features/report/report'
import { FIELDS, rowOf, type RowKind } from '@/features/rows/rowFields'
import { sectionRow } from '@/features/writing/sectionSender'
import type { Read } from '@/features/writing/stock'
import type { Fields } from '@/features/writing/part'
import type { IconName } from '@/components/Icon.vue'

export type Finding = FindingLineFragment

/** What blocks first. */
export const SEVERITIES: Severity[] = ['BLOCK', 'WARN', 'INFO']

export const ICON_OF: Record<Severity, IconName> = { BLOCK: 'block', WARN: 'warn', INFO: 'info' }

/** Those of each severity that there are any of. */
export function grouped(findings: Finding[]): { severity: Severity; findings: Finding[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter(({ findings: some }) => some.length)
}

/** Has to be answered and is not. */
export const isOpen = ({ severity, answer }: Finding) => severity === 'WARN' && !answer

/** Where it stands in the list beside the paper. */
export const entryId = ({ fingerprint }: Finding) => `finding-${fingerprint}`

/** What people call the place. */
export function nameOf(finding: Finding): string {
  const { section, project, indicator } = finding
  if (section) return section.number + section.heading
  const row = rowNameOf(finding) ?? ''
  return project && indicator ? `${project.name} · ${row}` : row
}

/** What the row is called in its table; nothing where it is about none. */
export function rowNameOf({ project, indicator, budgetLine, staffLine }: Finding): string | undefined {
  if (indicator) return indicator.level3 ?? indicator.level2 ?? indicator.level1
  return project?.name ?? budgetLine?.label ?? staffLine?.unit ?? undefined
}

/** The element of the page where it is: the section itself, or the table that shows the row. */
export function anchorOf(finding: Finding, report: ReportData): string | undefined {
  if (finding.section) {
    const section = report.sections.find(({ id }) => id === finding.section!.id)
    return section && sectionAnchor(section)
  }
  const blocks = finding.indicator
    ? (['INDICATORS'] as const)
    : finding.project
      ? finding.field === 'score' || finding.field === 'grade' || finding.field === 'code'
        ? (['PROJECT_SCORES', 'PROJECT_FUNDS'] as const)
        : (['PROJECT_FUNDS', 'PROJECT_SCORES'] as const)
      : finding.budgetLine
        ? (['BUDGET_LINES'] as const)
        : finding.staffLine
          ? (['STAFF_LINES'] as const)
          : []
  for (const block of blocks) {
    const section = report.sections.find((one) => one.block === block)
    if (section) return sectionAnchor(section)
    if (annexes(report).includes(block)) return annexAnchor(block)
  }
  return undefined
}

/** A change as the page makes it of what somebody types. */
export interface Mending {
  read: Read
  fields: Fields
}

/** What mends a finding here; nothing where it has no certain end, or the words have changed meanwhile. */
export function mendingOf(finding: Finding, report: ReportData, projects: Project[]): Mending | undefined {
  const { fix, section } = finding
  if (!fix) return undefined
  if (section) return inText(finding, report)
  const row = rowAt(finding, report, projects)
  if (!row || !finding.field || !FIELDS[row.kind].includes(finding.field)) return undefined
  const { id, version, fields } = rowOf(row.kind, row.row)
  const label = nameOf(finding)
  return { read: { kind: row.kind, id, label, version, fields }, fields: { [finding.field]: fix.to || null } }
}

/** The words must stand there once: elsewhere nobody could say which of them is meant. */
function inText({ fix, section, excerpt, field }: Finding, report: ReportData): Mending | undefined {
  const found = report.sections.find(({ id }) => id === section!.id)
  if (!found || !excerpt || !excerpt.includes(fix!.from)) return undefined
  const place = field === 'heading' ? 'heading' : 'body'
  const text = found[place]
  if (text.split(excerpt).length !== 2) return undefined
  const { id, version, fields } = sectionRow(found)
  const mended = text.replace(excerpt, () => excerpt.replace(fix!.from, () => fix!.to))
  const label = found.number + found.heading
  return { read: { kind: 'section', id, label, version, fields }, fields: { [place]: mended } }
}

type AnyRow = Parameters<typeof rowOf>[1]

function rowAt(
  finding: Finding,
  report: ReportData,
  projects: Project[],
): { kind: RowKind; row: AnyRow } | undefined {
  const of = (kind: RowKind, rows: readonly { id: string }[], id: string) => {
    const row = rows.find((one) => one.id === id)
    return row && { kind, row: row as AnyRow }
  }
  if (finding.indicator) return of('indicator', report.indicators, finding.indicator.id)
  if (finding.project) return of('project', projects, finding.project.id)
  if (finding.budgetLine) return of('budgetLine', report.budgetLines, finding.budgetLine.id)
  if (finding.staffLine) return of('staffLine', report.staffLines, finding.staffLine.id)
  return undefined
}
