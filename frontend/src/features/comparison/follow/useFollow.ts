import { useQuery } from '@urql/vue'
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { CompareFrameDocument, IndicatorHistoryDocument, ProjectHistoryDocument } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { shownYears } from '../compareAddress'
import {
  indicatorFilter,
  isEnough,
  projectFilter,
  readAddress,
  writeAddress,
  type FollowAddress,
} from './followAddress'
import { followedIndicators, followedProjects } from './series'

/** What is followed through the years, as the address says. */
export function useFollow() {
  const route = useRoute()
  const router = useRouter()
  const address = computed<FollowAddress>({
    get: () => readAddress(route.query),
    set: (to) => void router.replace({ query: writeAddress(to) }),
  })
  const frame = useQuery({
    query: CompareFrameDocument,
    variables: computed(() => ({ kind: address.value.compared.kind })),
  })
  const known = computed(() => frame.data.value?.years.map(({ year }) => year) ?? [])
  const years = computed(() => shownYears(address.value.compared, frame.data.value?.years ?? []))
  const enough = computed(() => isEnough(address.value))
  const isPaused = (mode: FollowAddress['mode']) =>
    computed(() => address.value.mode !== mode || !years.value.length || !enough.value)

  const indicators = useQuery({
    query: IndicatorHistoryDocument,
    variables: computed(() => ({ filter: indicatorFilter(address.value), years: years.value })),
    pause: isPaused('indicators'),
  })
  const projects = useQuery({
    query: ProjectHistoryDocument,
    variables: computed(() => ({ filter: projectFilter(address.value), years: years.value })),
    pause: isPaused('projects'),
  })
  const asked = computed(() => (address.value.mode === 'projects' ? projects : indicators))
  const followed = computed(() => {
    if (!enough.value || asked.value.error.value) return undefined
    if (address.value.mode === 'projects')
      return projects.data.value && followedProjects(projects.data.value.projectHistory)
    return indicators.data.value && followedIndicators(indicators.data.value.indicatorHistory)
  })
  const error = computed(() => frame.error.value ?? (enough.value ? asked.value.error.value : undefined))

  // What was asked for before is no answer to what is asked now.
  watch(enough, (now) => {
    if (!now) asked.value.data.value = undefined
  })

  return {
    address,
    frame: frame.data,
    framed: computed(() => !!frame.data.value),
    known,
    years,
    enough,
    followed,
    busy: computed(() => asked.value.fetching.value),
    problem: computed(() => error.value && problemOf(error.value)),
    retry: () => (frame.error.value ? frame : asked.value).executeQuery({ requestPolicy: 'network-only' }),
  }
}
