import { useQuery } from '@urql/vue'
import { computed, watch } from 'vue'
import { ImportFindingsDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'

/** What the checks find in the document, again with each of its corrections. */
export function useDraftFindings(id: string, version: () => number) {
  const { data, error, fetching, executeQuery } = useQuery({
    query: ImportFindingsDocument,
    variables: { id },
    requestPolicy: 'network-only',
  })
  const retry = () => executeQuery({ requestPolicy: 'network-only' })
  watch(version, retry)
  return {
    findings: computed(() => data.value?.reportImport?.findings),
    problem: computed(() => (error.value ? problemOf(error.value) : undefined)),
    busy: fetching,
    retry,
  }
}
