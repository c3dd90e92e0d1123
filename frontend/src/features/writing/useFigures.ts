import { useClientHandle } from '@urql/vue'
import { inject, onScopeDispose, provide, watch, type InjectionKey } from 'vue'
import type { ReportData } from '@/features/report/report'
import type { ReportProjects } from '@/features/report/useReport'
import { LiveFiguresDocument } from '@/gql/graphql'
import { ReportFigures } from './figureBook'

interface FigureDesk {
  figures: ReportFigures
  report: () => ReportData
  projects: ReportProjects
}
const KEY: InjectionKey<FigureDesk> = Symbol('figures')

/** The live figures of the report that is written, shared by its sections. */
export function provideFigures(report: () => ReportData, projects: ReportProjects): ReportFigures {
  const { client } = useClientHandle()
  const figures = new ReportFigures(async (references) => {
    const variables = { id: report().id, references }
    const { data } = await client
      .query(LiveFiguresDocument, variables, { requestPolicy: 'network-only' })
      .toPromise()
    return data?.report?.liveFigures
  })
  watch(
    () => report().sections,
    (sections) => figures.learn(sections.flatMap(({ liveFigures }) => liveFigures)),
    { immediate: true },
  )
  onScopeDispose(() => figures.close())
  provide(KEY, { figures, report, projects })
  return figures
}

export function useFigures(): FigureDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('No live figures here: call provideFigures above.')
  return desk
}
