import { useClientHandle } from '@urql/vue'
import { computed, shallowRef, watch } from 'vue'
import { useMorePages } from '@/composables/useMorePages'
import { PairProjectsDocument, PairReportDocument } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { shared } from '@/lib/sharing'
import type { Paired, PairReport } from './pair'

/** One of the two reports, with all of its projects. What is read again draws nothing anew that has not changed. */
export function usePairReport(id: () => string | undefined) {
  const { client, useQuery } = useClientHandle()
  const { data, error, fetching, operation, executeQuery } = useQuery({
    query: PairReportDocument,
    variables: computed(() => ({ id: id() ?? '' })),
    pause: computed(() => !id()),
  })
  const answered = computed(() => !!id() && operation.value?.variables.id === id() && !fetching.value)

  const report = shallowRef<PairReport>()
  watch(
    [id, answered, data],
    () => {
      const read = answered.value ? data.value?.report : undefined
      if (read) report.value = shared(report.value, read)
      else if (report.value && (report.value.id !== id() || (answered.value && !error.value)))
        report.value = undefined
    },
    { immediate: true },
  )

  const projects = useMorePages(
    computed(() => report.value?.projects),
    async (after) => {
      const { data, error } = await client.query(PairProjectsDocument, { id: id()!, after }).toPromise()
      return { page: data?.report?.projects, error }
    },
  )
  watch(
    () => report.value?.projects,
    () => void projects.loadAll(),
    { immediate: true },
  )

  const problem = computed<Problem | undefined>(() => {
    if (!answered.value || report.value) return undefined
    return error.value ? problemOf(error.value) : { kind: 'missing' }
  })
  const paired = computed<Paired | undefined>(
    () => report.value && { ...report.value, projects: projects.nodes.value },
  )
  return { paired, projects, problem, fetching, retry: () => executeQuery({ requestPolicy: 'network-only' }) }
}

export type PairSlotState = ReturnType<typeof usePairReport>
