import { useClientHandle } from '@urql/vue'
import { computed, watch } from 'vue'
import { useMorePages } from '@/composables/useMorePages'
import { ReportDocument, ReportProjectsDocument } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'

/** One report whole: its projects come a hundred at a time until all are there. */
export function useReport(id: string) {
  const { client, useQuery } = useClientHandle()
  const { data, error, fetching, executeQuery } = useQuery({ query: ReportDocument, variables: { id } })

  const report = computed(() => data.value?.report)
  const first = computed(() => report.value?.projects)
  const projects = useMorePages(first, async (after) => {
    const answer = await client.query(ReportProjectsDocument, { id, after }).toPromise()
    return { page: answer.data?.report?.projects, error: answer.error }
  })
  watch(first, projects.loadAll, { immediate: true })

  const problem = computed<Problem | undefined>(() => {
    if (error.value) return problemOf(error.value)
    return data.value && !report.value ? { kind: 'missing' } : undefined
  })
  const retry = () => executeQuery({ requestPolicy: 'network-only' })

  return { report, projects, problem, fetching, retry }
}

export type ReportProjects = ReturnType<typeof useReport>['projects']
