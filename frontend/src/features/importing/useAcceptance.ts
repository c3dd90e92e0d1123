import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Choice } from '@/components/PickOne.vue'
import { useAction } from '@/composables/useAction'
import { proposed, taken } from '@/features/department/beginning'
import {
  AcceptImportDocument,
  BeginningsDocument,
  ImportTemplatesDocument,
  YearsDocument,
  type RefusalFragment,
  type ReportKind,
} from '@/gql/graphql'
import type { Problem } from '@/lib/problem'
import type { Keeping } from './keeping'
import type { ImportRead } from './parts'

/** More than this many years back nobody files. */
const MOST_YEARS = 30

/** Whose report the import becomes: what is chosen, what is proposed, and making it. */
export function useAcceptance(
  read: ImportRead,
  keeping: Keeping,
  map: (templateCode: string) => Promise<string[]>,
) {
  const { department: known } = read
  const department = shallowRef<Choice | undefined>(
    known ? { code: known.code, name: known.name } : undefined,
  )
  /** As the document says, until somebody chooses otherwise. */
  const chosenYear = ref<number>()
  const chosenKind = ref<ReportKind>()
  const head = computed(() => keeping.draft.value.head[0]!.values)

  const frame = useQuery({ query: YearsDocument, variables: {} })
  const years = computed(() => (frame.data.value?.years ?? []).map(({ year }) => year).slice(0, MOST_YEARS))
  const year = computed({
    get: () => chosenYear.value ?? years.value.find((one) => String(one) === head.value.year),
    set: (value) => (chosenYear.value = value),
  })
  const kind = computed<ReportKind | undefined>({
    get: () => chosenKind.value ?? ((head.value.kind as ReportKind | null) || undefined),
    set: (value) => (chosenKind.value = value),
  })

  const all = useQuery({ query: ImportTemplatesDocument, variables: {} })
  const templates = computed(() => (all.data.value?.templates ?? []).filter((one) => one.kind === kind.value))
  const template = computed(() => templates.value.find(({ code }) => code === keeping.templateCode.value))

  const beginnings = useQuery({
    query: BeginningsDocument,
    variables: computed(() => ({ code: department.value?.code ?? '', years: years.value })),
    pause: computed(() => !department.value || !years.value.length),
  })
  const there = computed(() => {
    const of = beginnings.data.value?.department
    return of && of.code === department.value?.code ? of : undefined
  })
  /** A report that there is already in that place. */
  const instead = computed(() =>
    there.value && year.value && kind.value
      ? taken(there.value, { year: year.value, kind: kind.value })
      : undefined,
  )

  const mappingErrors = ref<string[]>([])
  async function choose(templateCode: string) {
    if (templateCode && templateCode !== keeping.templateCode.value)
      mappingErrors.value = await map(templateCode)
  }
  // The template of the department's reports so far, or of its kind, as long as nobody chose another.
  watch(
    [there, kind, templates],
    () => {
      if (!there.value || !kind.value || !templates.value.length || template.value) return
      const proposal = proposed(there.value, beginnings.data.value?.templates ?? [], {
        year: year.value,
        kind: kind.value,
      })
      if (proposal.templateCode) void choose(proposal.templateCode)
    },
    { immediate: true },
  )

  const errors = ref<RefusalFragment[]>([])
  const failed = shallowRef<Problem>()
  const { busy, run } = useAction(AcceptImportDocument, (data) => data.acceptImport)
  const ready = computed(() => !!department.value && !!year.value && !!kind.value && !!template.value)

  /** The id of the report; undefined when none was made. */
  async function accept(): Promise<string | undefined> {
    if (!department.value || !year.value || !kind.value || !template.value) return undefined
    errors.value = []
    failed.value = undefined
    await keeping.flush()
    if (keeping.dirty.value.size) return undefined // what is not kept would be missing: the page says why
    const outcome = await run({
      input: {
        importId: read.id,
        expectedVersion: keeping.version.value,
        departmentCode: department.value.code,
        year: year.value,
        kind: kind.value,
        templateCode: template.value.code,
      },
    })
    if (outcome.kind === 'failed') failed.value = outcome.problem
    else if (outcome.kind === 'refused') errors.value = outcome.errors
    else return outcome.payload.report?.id
    return undefined
  }

  return {
    department,
    year,
    years,
    kind,
    templates,
    template,
    choose,
    mappingErrors,
    instead,
    errors,
    failed,
    busy,
    ready,
    accept,
  }
}
