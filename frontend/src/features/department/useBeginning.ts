import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Choice } from '@/components/PickOne.vue'
import { useAction } from '@/composables/useAction'
import { KINDS } from '@/features/report/report'
import { BeginningsDocument, CreateReportDocument, YearsDocument, type RefusalFragment } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { earlierYears, freeYear, proposed, taken, type Beginning } from './beginning'

/** More than this many years back nobody goes on from a report. */
const MOST_YEARS = 30

export interface Wanted {
  departmentCode?: string
  year?: number
}

/** A report to be begun: what can be chosen, what is proposed, and beginning it. */
export function useBeginning(wanted: Wanted) {
  const picked = shallowRef<Choice>()
  const departmentCode = computed(() => wanted.departmentCode ?? picked.value?.code)
  const draft = ref<Beginning>({ kind: KINDS[0]! })
  const errors = ref<RefusalFragment[]>([])
  const failed = shallowRef<Problem>()
  /** The report that was there instead, as the server said. */
  const instead = ref<{ id: string }>()

  const frame = useQuery({ query: YearsDocument, variables: {} })
  const years = computed(() => (frame.data.value?.years ?? []).slice(0, MOST_YEARS))
  const variables = computed(() => ({
    code: departmentCode.value ?? '',
    years: years.value.map(({ year }) => year),
  }))
  const beginnings = useQuery({
    query: BeginningsDocument,
    variables,
    pause: computed(() => !departmentCode.value || !frame.data.value),
  })
  const department = computed(() => {
    const found = beginnings.data.value?.department
    return found?.code === departmentCode.value ? found : undefined
  })
  const templates = computed(() =>
    (beginnings.data.value?.templates ?? []).filter(({ kind }) => kind === draft.value.kind),
  )
  const carryYears = computed(() => (department.value ? earlierYears(department.value, draft.value) : []))
  const there = computed(() => instead.value ?? (department.value && taken(department.value, draft.value)))

  function propose(year: number | undefined, kind = draft.value.kind) {
    if (!department.value) return
    errors.value = []
    instead.value = undefined
    draft.value = proposed(department.value, beginnings.data.value?.templates ?? [], { year, kind })
  }
  // What was chosen for one department means nothing for another.
  watch(
    () => department.value?.id,
    (known) => {
      if (!known) return
      const numbers = years.value.map(({ year }) => year)
      propose(wanted.year ?? freeYear(department.value!, numbers, draft.value.kind))
      // The year asked for has a report of this kind: the other kind is what can be begun.
      if (wanted.year && there.value && !taken(department.value!, { year: wanted.year, kind: KINDS[1]! }))
        propose(wanted.year, KINDS[1])
    },
    { immediate: true },
  )

  const { busy, run } = useAction(CreateReportDocument, (data) => data.createReport)

  /** The id of the new draft; undefined when it could not be begun. */
  async function begin(): Promise<string | undefined> {
    const { year, kind, templateCode, carryOverFromYear } = draft.value
    if (!department.value || !year || !templateCode) return undefined
    errors.value = []
    failed.value = undefined
    const input = { departmentCode: department.value.code, year, kind, templateCode, carryOverFromYear }
    const outcome = await run({ input })
    if (outcome.kind === 'done') return outcome.payload.report?.id
    if (outcome.kind === 'failed') failed.value = outcome.problem
    else {
      errors.value = outcome.errors
      if (outcome.errors.some(({ code }) => code === 'TAKEN'))
        instead.value = outcome.payload.report ?? undefined
    }
    return undefined
  }

  const error = computed(() => frame.error.value ?? beginnings.error.value)
  return {
    picked,
    departmentCode,
    department,
    years,
    templates,
    carryYears,
    there,
    draft,
    propose,
    errors,
    failed,
    busy,
    begin,
    /** The department asked for is none that the viewer sees. */
    unknown: computed(() => !!beginnings.data.value && !beginnings.data.value.department),
    problem: computed(() => (error.value ? problemOf(error.value) : undefined)),
    retry() {
      const afresh = { requestPolicy: 'network-only' } as const
      if (frame.error.value) frame.executeQuery(afresh)
      else beginnings.executeQuery(afresh)
    },
  }
}
