import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { IndicatorHistoryFilter, ProjectHistoryFilter } from '@/gql/graphql'
import { oneOf, textOf } from '@/lib/address'
import {
  filterOf,
  KINDS,
  readAddress as readCompared,
  writeAddress as writeCompared,
  type CompareAddress,
} from '../compareAddress'

export const MODES = ['indicators', 'projects'] as const
export type Mode = (typeof MODES)[number]

/** What is followed through the years, in which departments: all of it stands in the address. */
export interface FollowAddress {
  mode: Mode
  /** Departments, years and reports, by the same names as on the desk. */
  compared: CompareAddress
  /** Name of an indicator. */
  indicator?: string
  /** Identity of one of the viewer's own mappings. */
  mapping?: string
  /** Code of a project: its indicators are followed, or itself. */
  project?: string
  /** Part of a project's name. */
  projectName?: string
}

/** Projects stand in reports of their own; they are looked for there unless it is said otherwise. */
const kindOf = (mode: Mode) => (mode === 'projects' ? 'PROJECT_EXPENDITURE' : 'DEPARTMENT_WHOLE')

export function readAddress(query: LocationQuery): FollowAddress {
  const mode = oneOf(MODES, query.mode) ?? 'indicators'
  return {
    mode,
    compared: { ...readCompared(query), kind: oneOf(KINDS, query.kind) ?? kindOf(mode) },
    indicator: textOf(query.indicator)?.slice(0, 200),
    mapping: textOf(query.mapping),
    project: textOf(query.project)?.slice(0, 32),
    projectName: textOf(query.projectName)?.slice(0, 100),
  }
}

/** Whatever is as usual is left out. */
export function writeAddress(address: FollowAddress): LocationQueryRaw {
  const { mode, compared, indicator, mapping, project, projectName } = address
  const { years, region, codes, peerGroup, name, template, statuses } = writeCompared(compared)
  return {
    mode: mode === 'indicators' ? undefined : mode,
    indicator,
    mapping,
    project,
    projectName,
    years,
    region,
    codes,
    peerGroup,
    name,
    kind: compared.kind === kindOf(mode) ? undefined : compared.kind,
    template,
    statuses,
  }
}

/** The other mode, with its own kind of reports and nothing asked for that it does not know. */
export function inMode({ compared, project }: FollowAddress, mode: Mode): FollowAddress {
  return { mode, compared: { ...compared, kind: kindOf(mode), template: undefined }, project }
}

/** Whether enough is said: without a name, a code or a mapping only one department can be followed. */
export function isEnough({
  mode,
  compared,
  indicator,
  mapping,
  project,
  projectName,
}: FollowAddress): boolean {
  const said = mode === 'projects' ? projectName : (indicator ?? mapping)
  return !!said || !!project || compared.codes?.length === 1
}

export function indicatorFilter({
  compared,
  indicator,
  mapping,
  project,
}: FollowAddress): IndicatorHistoryFilter {
  return {
    departments: filterOf(compared),
    ...(indicator && { name: indicator }),
    ...(mapping && { mappingId: mapping }),
    ...(project && { projectCode: project }),
  }
}

export function projectFilter({ compared, project, projectName }: FollowAddress): ProjectHistoryFilter {
  return {
    departments: filterOf(compared),
    ...(project && { code: project }),
    ...(projectName && { name: projectName }),
  }
}
