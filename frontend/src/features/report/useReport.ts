import { useClientHandle } from '@urql/vue'
import { computed, shallowRef, watch } from 'vue'
import { ReportDocument } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { shared } from '@/lib/sharing'
import type { ReportData } from './report'
import { useAllProjects } from './useAllProjects'

/**
 * One report whole. Read once it stays in view until something newer is there: a reading that fails takes nothing away,
 * and only what has changed is drawn anew.
 */
export function useReport(id: string) {
  const { client, useQuery } = useClientHandle()
  const { data, error, fetching, executeQuery } = useQuery({ query: ReportDocument, variables: { id } })

  const report = shallowRef<ReportData>()
  const gone = computed(() => !!data.value && !data.value.report && !error.value)
  watch(
    [data, error],
    ([answer]) => {
      if (answer?.report) report.value = shared(report.value, answer.report)
      else if (gone.value) report.value = undefined
    },
    { immediate: true },
  )
  const retry = () => executeQuery({ requestPolicy: 'network-only' })
  const projects = useAllProjects(client, id, report, retry)

  const failure = computed<Problem | undefined>(() => {
    if (error.value) return problemOf(error.value)
    return gone.value ? { kind: 'missing' } : undefined
  })
  const problem = computed(() => (report.value ? undefined : failure.value))
  /** What is shown may be old: the last reading failed. */
  const stale = computed(() => (report.value ? failure.value : undefined))

  return { report, projects, problem, stale, fetching, retry }
}

export type ReportProjects = ReturnType<typeof useReport>['projects']
