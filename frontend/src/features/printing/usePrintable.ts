import { useClientHandle } from '@urql/vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import {
  PrintableDepartmentsDocument,
  PrintableYearsDocument,
  type PrintableDepartmentsQuery,
} from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { shared } from '@/lib/sharing'
import { countIn, countInYears, MOST_CODES, type ManyChoice, type Scope } from './printMany'

/** So many departments are looked through for a number of reports; more are counted only when it is printed. */
const LOOKED_THROUGH = 500
/** More years than this no trend has. */
const MOST_YEARS = 30

type Page = PrintableDepartmentsQuery['departments']
type Departments = Page['nodes']

/** What there is to print within a scope: the years, how many reports a choice means, and whose they are. */
export function usePrintable(scope: Scope, choice: () => ManyChoice) {
  const { client, useQuery } = useClientHandle()
  const frame = useQuery({
    query: PrintableYearsDocument,
    variables: computed(() => ({ kind: choice().kind })),
  })
  /** Stands while another kind is counted. */
  const all = shallowRef<number[]>([])
  watch(
    frame.data,
    (data) => {
      // The same years again leave the departments that were read for them.
      if (data)
        all.value = shared(
          all.value,
          data.years.slice(0, MOST_YEARS).map(({ year }) => year),
        )
    },
    { immediate: true },
  )

  const isNarrow = !!(scope.region || scope.name)
  const departments = shallowRef<Departments>()
  const tooMany = shallowRef(false)
  const failed = shallowRef<Problem>()
  let gone = false
  onScopeDispose(() => (gone = true))

  async function read() {
    if (!isNarrow || !all.value.length) return
    failed.value = undefined
    const most = scope.name ? MOST_CODES : LOOKED_THROUGH
    const found: Departments = []
    for (let page = await pageAfter(null); page; page = await pageAfter(page.pageInfo.endCursor)) {
      tooMany.value = page.totalCount > most
      if (tooMany.value) return
      found.push(...page.nodes)
      if (!page.pageInfo.hasNextPage) break
    }
    if (!failed.value) departments.value = found
  }

  async function pageAfter(after: string | null): Promise<Page | undefined> {
    const filter = { regionCode: scope.region, name: scope.name }
    const variables = { filter, after, years: all.value }
    const { data, error } = await client.query(PrintableDepartmentsDocument, variables).toPromise()
    if (!data && !gone) failed.value = error ? problemOf(error) : { kind: 'missing' }
    return gone ? undefined : data?.departments
  }
  watch(all, read, { immediate: true })

  return {
    years: all,
    /** Undefined while it is being counted, and where counting would take too long. */
    count: computed(() => {
      if (isNarrow) return departments.value && countIn(departments.value, choice())
      return frame.data.value && countInYears(frame.data.value.years, choice())
    }),
    /** Whose reports: needed only where the board is narrowed by name. */
    codes: computed(() => (scope.name ? departments.value?.map(({ code }) => code) : undefined)),
    tooMany,
    problem: computed(() => failed.value ?? (frame.error.value && problemOf(frame.error.value))),
    retry() {
      if (frame.error.value) frame.executeQuery({ requestPolicy: 'network-only' })
      else void read()
    },
  }
}
