import { useClientHandle } from '@urql/vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMorePages } from '@/composables/useMorePages'
import { PeopleDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { filterOf, readAddress, writeAddress, type PeopleAddress } from './peopleAddress'

// An empty list names no person: it is said here that a new one concerns it.
const CONTEXT = { additionalTypenames: ['Account'] }

/** The people that the address asks for, page by page. */
export function usePeople() {
  const { client, useQuery } = useClientHandle()
  const route = useRoute()
  const router = useRouter()
  const address = computed<PeopleAddress>({
    get: () => readAddress(route.query),
    set: (to) => void router.replace({ query: writeAddress(to) }),
  })

  const variables = computed(() => ({ filter: filterOf(address.value) }))
  const { data, error, fetching, executeQuery } = useQuery({
    query: PeopleDocument,
    variables,
    context: CONTEXT,
  })
  const first = computed(() => data.value?.accounts)
  const pages = useMorePages(first, async (after) => {
    const answer = await client.query(PeopleDocument, { ...variables.value, after }).toPromise()
    return { page: answer.data?.accounts, error: answer.error }
  })

  return {
    address,
    people: pages.nodes,
    pages,
    total: computed(() => first.value?.totalCount),
    busy: fetching,
    problem: computed(() => error.value && problemOf(error.value)),
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}
