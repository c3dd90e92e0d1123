import { useClientHandle } from '@urql/vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { CompareFrameDocument, CompareOutliersDocument, CompareSummariesDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import {
  filterOf,
  orderOf,
  readAddress,
  shownYears,
  writeAddress,
  type CompareAddress,
} from './compareAddress'
import { useRows } from './useRows'

/** As many as the server gives at once; who meets more narrows the choice. */
const MOST_OUTLIERS = 100

/** What the desk compares, as the address says: departments page by page, what the years come to, what stands out. */
export function useComparison() {
  const { useQuery } = useClientHandle()
  const route = useRoute()
  const router = useRouter()

  const address = computed<CompareAddress>({
    get: () => readAddress(route.query),
    set: (to) => void router.replace({ query: writeAddress(to) }),
  })

  const frame = useQuery({
    query: CompareFrameDocument,
    variables: computed(() => ({ kind: address.value.kind })),
  })
  const known = computed(() => frame.data.value?.years.map(({ year }) => year) ?? [])
  const years = computed(() => shownYears(address.value, frame.data.value?.years ?? []))
  const isPaused = computed(() => !years.value.length)
  const variables = computed(() => ({ filter: filterOf(address.value), years: years.value }))

  const rows = useRows(() =>
    isPaused.value ? undefined : { ...variables.value, orderBy: orderOf(address.value, years.value) },
  )
  const summaries = useQuery({ query: CompareSummariesDocument, variables, pause: isPaused })
  const showsOutliers = computed(() => ['SCATTER', 'OUTLIERS'].includes(address.value.chart))
  const outliers = useQuery({
    query: CompareOutliersDocument,
    variables: computed(() => ({ ...variables.value, first: MOST_OUTLIERS })),
    pause: computed(() => isPaused.value || !showsOutliers.value),
  })

  const error = computed(() => frame.error.value ?? summaries.error.value)
  const problem = computed(() => (error.value ? problemOf(error.value) : rows.problem.value))
  function retry() {
    const afresh = { requestPolicy: 'network-only' } as const
    if (frame.error.value) frame.executeQuery(afresh)
    if (summaries.error.value) summaries.executeQuery(afresh)
    void rows.load()
  }

  /** After a change of what departments are compared with. */
  function refresh() {
    frame.executeQuery({ requestPolicy: 'network-only' })
    void rows.load()
  }

  return {
    address,
    known,
    years,
    frame: frame.data,
    framed: computed(() => !!frame.data.value),
    comparison: computed(() => summaries.data.value?.comparison),
    rows: {
      ...rows,
      /** A last page that is full may be the last all the same. */
      hasMore: computed(() => {
        const [there, all] = [rows.shown.value?.rows.length, summaries.data.value?.comparison.departments]
        return rows.hasMore.value && there !== undefined && all !== undefined && there < all
      }),
    },
    outliers: {
      list: computed(() => outliers.data.value?.outliers),
      /** How many are shown, when there may be more; otherwise 0. */
      cutAt: computed(() =>
        showsOutliers.value && outliers.data.value?.outliers.length === MOST_OUTLIERS ? MOST_OUTLIERS : 0,
      ),
      busy: outliers.fetching,
      problem: computed(() => outliers.error.value && problemOf(outliers.error.value)),
      retry: () => outliers.executeQuery({ requestPolicy: 'network-only' }),
    },
    busy: computed(() => rows.busy.value || summaries.fetching.value),
    problem,
    retry,
    refresh,
  }
}
