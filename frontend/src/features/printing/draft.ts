import type { ReportStatus } from '@/gql/graphql'

/** 草稿 lies across every page of a report until it is approved. */
export function isDraft(status: ReportStatus): boolean {
  return status !== 'APPROVED' && status !== 'PUBLISHED'
}
