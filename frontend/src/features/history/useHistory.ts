import { useClientHandle } from '@urql/vue'
import { computed, watch, type Ref } from 'vue'
import { useMorePages } from '@/composables/useMorePages'
import { HistoryDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { works } from './entries'

/** The history of a report, or of one part of it, newest first; read anew with each version of the report. */
export function useHistory(id: string, place: Ref<string | undefined>, version: Ref<number>) {
  const { client, useQuery } = useClientHandle()
  const variables = computed(() => ({ id, filter: place.value ? { place: place.value } : undefined }))
  const { data, error, fetching, executeQuery } = useQuery({ query: HistoryDocument, variables })

  const first = computed(() => data.value?.report?.history)
  const pages = useMorePages(first, async (after) => {
    const answer = await client.query(HistoryDocument, { ...variables.value, after }).toPromise()
    return { page: answer.data?.report?.history, error: answer.error }
  })
  const retry = () => executeQuery({ requestPolicy: 'network-only' })
  watch(version, retry)

  return {
    works: computed(() => works(pages.nodes.value)),
    pages,
    total: computed(() => first.value?.totalCount),
    ready: computed(() => first.value !== undefined),
    fetching,
    problem: computed(() => (error.value ? problemOf(error.value) : undefined)),
    retry,
  }
}
