import { useClientHandle } from '@urql/vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMorePages } from '@/composables/useMorePages'
import { BoardDocument, YearsDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { boardVariables, readAddress, shownYears, writeAddress, type BoardAddress } from './boardAddress'

const YEARS_SHOWN = 6

/** The board: which years, which departments, as the address says. */
export function useBoard() {
  const { client, useQuery } = useClientHandle()
  const route = useRoute()
  const router = useRouter()

  const address = computed<BoardAddress>({
    get: () => readAddress(route.query),
    set: (to) => void router.replace({ query: writeAddress(to) }),
  })

  const frame = useQuery({ query: YearsDocument })
  const years = computed(() => frame.data.value?.years ?? [])
  const shown = computed(() => shownYears(years.value, address.value.until, YEARS_SHOWN))
  const beginning = computed(() => years.value.indexOf(shown.value[0]!))
  const later = computed(() => years.value[beginning.value - 1]?.year)
  const earlier = computed(() =>
    years.value.length > beginning.value + YEARS_SHOWN ? years.value[beginning.value + 1]?.year : undefined,
  )

  const variables = computed(() =>
    boardVariables(
      address.value,
      shown.value.map(({ year }) => year),
    ),
  )
  const board = useQuery({ query: BoardDocument, variables, pause: computed(() => !frame.data.value) })

  const first = computed(() => board.data.value?.departments)
  const pages = useMorePages(first, async (after) => {
    const { data, error } = await client.query(BoardDocument, { ...variables.value, after }).toPromise()
    return { page: data?.departments, error }
  })

  const error = computed(() => frame.error.value ?? board.error.value)
  const retry = () => {
    const afresh = { requestPolicy: 'network-only' } as const
    if (frame.error.value) frame.executeQuery(afresh)
    else board.executeQuery(afresh)
  }

  return {
    address,
    years: shown,
    earlier,
    later,
    departments: pages.nodes,
    pages,
    total: computed(() => first.value?.totalCount),
    busy: computed(() => board.fetching.value),
    ready: computed(() => first.value !== undefined),
    problem: computed(() => error.value && problemOf(error.value)),
    retry,
  }
}
