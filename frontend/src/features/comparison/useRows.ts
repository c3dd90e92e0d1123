import { useClientHandle } from '@urql/vue'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { CompareRowsDocument, type CompareRowsQueryVariables } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { pageSize, type ComparedRow } from './compared'

/** More departments than these are not drawn: they are asked for page by page. */
export const MOST_DRAWN = 2_000
/** The first page is short, so that something stands soon. */
const FIRST = 100

type Wanted = Omit<CompareRowsQueryVariables, 'first' | 'after' | 'years'> & { years: number[] }

/** What is shown: rows with the years that they were asked for. */
export interface Shown {
  rows: ComparedRow[]
  years: number[]
}

/**
 * All departments of a comparison, page by page, in the server's order. Those of the view before stay until the first page
 * of the new one is there; answers to what is no longer asked are dropped.
 */
export function useRows(wanted: () => Wanted | undefined) {
  const { client } = useClientHandle()
  const shown = shallowRef<Shown>()
  /** Nothing of what is asked now is there yet. */
  const busy = ref(false)
  /** Further pages are coming. */
  const filling = ref(false)
  const hasMore = ref(false)
  const problem = shallowRef<Problem>()
  let turn = 0

  async function load() {
    const asked = wanted()
    if (!asked) return
    const mine = ++turn
    busy.value = true
    await walk(mine, asked, [], MOST_DRAWN)
  }

  /** Goes on from the rows that are there until there are `until`, or no more. */
  async function walk(mine: number, asked: Wanted, rows: ComparedRow[], until: number) {
    problem.value = undefined
    const most = pageSize(asked.years.length)
    while (rows.length < until) {
      const first = Math.min(rows.length ? most : Math.min(FIRST, most), until - rows.length)
      const page = await fetchPage(asked, first, rows.at(-1)?.cursor)
      if (mine !== turn) return
      if ('kind' in page) {
        problem.value = page
        break
      }
      rows = [...rows, ...page.rows]
      shown.value = { rows, years: asked.years }
      busy.value = false
      hasMore.value = page.rows.length === first
      filling.value = hasMore.value && rows.length < until
      if (!hasMore.value) break
    }
    busy.value = filling.value = false
  }

  async function fetchPage(asked: Wanted, first: number, after?: string) {
    const context = { requestPolicy: 'network-only' } as const
    const { data, error } = await client
      .query(CompareRowsDocument, { ...asked, first, after }, context)
      .toPromise()
    return error || !data ? (error ? problemOf(error) : { kind: 'server' as const }) : data.comparison
  }

  async function more() {
    const asked = wanted()
    if (!asked || busy.value || filling.value || !shown.value) return
    filling.value = true
    const { rows } = shown.value
    await walk(turn, asked, rows, rows.length + pageSize(asked.years.length))
  }

  watch(
    () => JSON.stringify(wanted()),
    () => void load(),
    { immediate: true },
  )
  onScopeDispose(() => turn++)

  return { shown, busy, filling, hasMore, problem, load, more }
}
