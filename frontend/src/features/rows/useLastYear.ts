import { useClientHandle } from '@urql/vue'
import { shallowRef } from 'vue'
import {
  LastYearLinesDocument,
  LastYearProjectsDocument,
  type LastYearLinesQuery,
  type LastYearProjectsQuery,
} from '@/gql/graphql'

type Lines = NonNullable<NonNullable<LastYearLinesQuery['report']>['lastYear']>
type Projects = NonNullable<NonNullable<LastYearProjectsQuery['report']>['lastYear']>['projects']['nodes']

/** What stood in last year's report, to be seen beside this year's: a help, so that nothing is said when it cannot be read. */
export function useLastYear(report: string) {
  const { client } = useClientHandle()
  const lines = shallowRef<Lines>()
  const projects = shallowRef<Projects>([])

  async function readLines() {
    const answer = await client.query(LastYearLinesDocument, { id: report }).toPromise()
    lines.value = answer.data?.report?.lastYear ?? undefined
  }
  async function readProjects() {
    let after: string | null | undefined
    do {
      const answer = await client.query(LastYearProjectsDocument, { id: report, after }).toPromise()
      const page = answer.data?.report?.lastYear?.projects
      if (!page) return
      projects.value = [...projects.value, ...page.nodes]
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
    } while (after)
  }
  return { lines, projects, readLines, readProjects }
}
