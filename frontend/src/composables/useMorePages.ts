import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { problemOf, type Problem } from '@/lib/problem'
import type { CombinedError } from '@urql/core'

export interface Page<Node> {
  totalCount?: number
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

export interface PageResult<Node> {
  page?: Page<Node> | null
  error?: CombinedError
}

/** Goes on from the first page of a connection; a new first page (another filter, fresher data) starts over. */
export function useMorePages<Node>(
  first: Ref<Page<Node> | null | undefined>,
  fetchPage: (after: string) => Promise<PageResult<Node>>,
) {
  const further = shallowRef<Page<Node>[]>([])
  const loading = ref(false)
  const problem = shallowRef<Problem>()

  watch(first, () => {
    further.value = []
    problem.value = undefined
  })

  const last = computed(() => further.value.at(-1) ?? first.value)
  const nodes = computed(() => [first.value, ...further.value].flatMap((page) => page?.nodes ?? []))
  const hasMore = computed(() => last.value?.pageInfo.hasNextPage ?? false)

  async function loadMore(): Promise<void> {
    const [beginning, after] = [first.value, last.value?.pageInfo.endCursor]
    if (loading.value || !hasMore.value || !after) return
    loading.value = true
    problem.value = undefined
    const { page, error } = await fetchPage(after)
    loading.value = false
    if (beginning !== first.value) return // the answer belongs to a list that is no longer shown
    if (page) further.value = [...further.value, page]
    else problem.value = error ? problemOf(error) : { kind: 'missing' }
  }

  async function loadAll(): Promise<void> {
    while (hasMore.value && !problem.value && !loading.value) await loadMore()
  }

  return { nodes, hasMore, loading, problem, loadMore, loadAll }
}
