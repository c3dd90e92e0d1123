import { CombinedError } from '@urql/core'
import { expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useMorePages, type Page } from './useMorePages'

const page = (nodes: number[], endCursor?: string): Page<number> => ({
  totalCount: 5,
  nodes,
  pageInfo: { hasNextPage: !!endCursor, endCursor },
})

it('reads page after page until all are there', async () => {
  const asked: string[] = []
  const pages: Record<string, Page<number>> = { a: page([3, 4], 'b'), b: page([5]) }
  const { nodes, hasMore, loadAll } = useMorePages(shallowRef(page([1, 2], 'a')), async (after) => {
    asked.push(after)
    return { page: pages[after] }
  })
  await loadAll()
  expect(nodes.value).toEqual([1, 2, 3, 4, 5])
  expect(asked).toEqual(['a', 'b'])
  expect(hasMore.value).toBe(false)
})

it('keeps what it has when a page fails, and goes on when asked again', async () => {
  let down = true
  const { nodes, problem, loadAll } = useMorePages(shallowRef(page([1], 'a')), async () =>
    down ? { error: new CombinedError({ networkError: new Error('x') }) } : { page: page([2]) },
  )
  await loadAll()
  expect(nodes.value).toEqual([1])
  expect(problem.value?.kind).toBe('offline')
  down = false
  problem.value = undefined
  await loadAll()
  expect(nodes.value).toEqual([1, 2])
})

it('drops an answer that belongs to a list no longer shown', async () => {
  const first = shallowRef(page([1], 'a'))
  const { nodes, loadMore } = useMorePages(first, async () => {
    first.value = page([9])
    await nextTick()
    return { page: page([2]) }
  })
  await loadMore()
  expect(nodes.value).toEqual([9])
})
