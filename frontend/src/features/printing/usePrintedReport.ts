import { useClientHandle } from '@urql/vue'
import { computed, watch } from 'vue'
import { useMorePages } from '@/composables/useMorePages'
import { PrintedProjectsDocument, PrintedReportDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'

/** What the print page says of the report beside its pages, and all its projects, whose forms can be printed alone. */
export function usePrintedReport(id: string) {
  const { client, useQuery } = useClientHandle()
  const { data, error } = useQuery({ query: PrintedReportDocument, variables: { id } })

  const first = computed(() => data.value?.report?.projects)
  const pages = useMorePages(first, async (after) => {
    const answer = await client.query(PrintedProjectsDocument, { id, after }).toPromise()
    return { page: answer.data?.report?.projects, error: answer.error }
  })
  watch(first, () => void pages.loadAll(), { immediate: true })

  return {
    report: computed(() => data.value?.report ?? undefined),
    projects: pages.nodes,
    missing: computed(() =>
      error.value ? problemOf(error.value).kind === 'missing' : !!data.value && !data.value.report,
    ),
  }
}
