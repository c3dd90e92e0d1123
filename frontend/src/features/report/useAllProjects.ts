import type { Client } from '@urql/core'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { ReportProjectsDocument } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { shared } from '@/lib/sharing'
import type { Project, ReportData } from './report'

/**
 * All projects of a report, a hundred at a time. Read anew with each version of the report; until all of a version are
 * there, those read before stay in view, so that no list grows short while somebody works in it.
 */
export function useAllProjects(
  client: Client,
  id: string,
  report: Ref<ReportData | undefined>,
  readAgain: () => void,
) {
  const further = shallowRef<Project[]>([])
  const loading = ref(false)
  const hasMore = ref(false)
  const problem = shallowRef<Problem>()
  let round = 0

  const nodes = computed(() => {
    const first = report.value?.projects.nodes ?? []
    if (!further.value.length) return first
    const there = new Set(first.map((project) => project.id))
    return [...first, ...further.value.filter((project) => !there.has(project.id))]
  })

  async function loadAll() {
    const mine = ++round
    const begun = report.value
    problem.value = undefined
    if (!begun) return
    const rows: Project[] = []
    let page: ReportData['projects'] = begun.projects
    hasMore.value = page.pageInfo.hasNextPage
    loading.value = hasMore.value
    while (page.pageInfo.hasNextPage) {
      const { data, error } = await client
        .query(
          ReportProjectsDocument,
          { id, after: page.pageInfo.endCursor! },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
      if (mine !== round) return
      if (!data?.report) {
        loading.value = false
        problem.value = error ? problemOf(error) : { kind: 'missing' }
        return
      }
      // Changed meanwhile: the pages of two versions do not belong together.
      if (data.report.version !== begun.version) return readAgain()
      page = data.report.projects
      rows.push(...page.nodes)
      if (further.value.length < rows.length) further.value = shared(further.value, [...rows])
    }
    further.value = shared(further.value, rows)
    hasMore.value = loading.value = false
  }
  watch(
    () => report.value?.version,
    (version) => version !== undefined && loadAll(),
    { immediate: true },
  )

  return { nodes, hasMore, loading, problem, loadMore: loadAll, loadAll }
}
