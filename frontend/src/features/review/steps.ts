import type { ReportAction, ReportStatus } from '@/gql/graphql'
import type { ReportData, Section } from '@/features/report/report'

/** The steps of a report's way, in the order in which they are offered. */
export const STEPS = ['SUBMIT', 'APPROVE', 'PUBLISH', 'RETURN'] as const
export type Step = (typeof STEPS)[number]

/** What the viewer can do next with a report. */
export function stepsOf(may: ReportAction[]): Step[] {
  return STEPS.filter((step) => may.includes(step))
}

/** Sections that are empty or too short, those the report cannot do without first. */
export function unfinished(sections: Section[]): Section[] {
  const lacking = sections.filter(
    ({ state, outline }) => state === 'TOO_SHORT' || (state === 'EMPTY' && !!outline?.required),
  )
  const required = ({ outline }: Section) => !!outline?.required
  return [...lacking.filter(required), ...lacking.filter((section) => !required(section))]
}

/** How many signs a text has, blanks not counted, as the outline's minimum counts them. */
export function lengthOf(body: string): number {
  return [...body.replace(/\s/gu, '')].length
}

export type LastStep = NonNullable<ReportData['lastStep']['nodes'][number]>

/**
 * Why a report is as it is, for one line above the paper: sent back with a reason, or closed to whoever wrote it. Nothing
 * while it is simply being written, and nothing for readers of a finished one.
 */
export function standing(
  { status, may, lastStep }: Pick<ReportData, 'status' | 'may' | 'lastStep'>,
  writes: boolean,
): { kind: 'returned' | 'locked'; status: ReportStatus; step: LastStep | undefined } | undefined {
  const step = lastStep.nodes[0]
  if (status === 'RETURNED') return { kind: 'returned', status, step }
  const locked = status !== 'DRAFT' && writes && !may.includes('EDIT')
  return locked ? { kind: 'locked', status, step } : undefined
}
