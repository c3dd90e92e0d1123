import { useClientHandle } from '@urql/vue'
import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { ReportFindingsDocument } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import type { ReportData } from '@/features/report/report'
import type { Finding } from './findings'

const KEY: InjectionKey<ReportFindings> = Symbol('findings')
export type ReportFindings = ReturnType<typeof provideFindings>

/** After a change, before the checks are asked again: whoever types saves every second. */
const LULL = 600

/** What the checks find in the report of this page, again with each of its versions; what was found stays until then. */
export function provideFindings(id: string, report: () => ReportData | undefined) {
  const { client } = useClientHandle()
  const findings = shallowRef<Finding[]>()
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  /** Answers that are being written, by fingerprint: closing the list takes no words away. */
  const begun = new Map<string, string>()
  let round = 0
  let lull: ReturnType<typeof setTimeout> | undefined

  async function read() {
    clearTimeout(lull)
    const mine = ++round
    busy.value = true
    const { data, error } = await client
      .query(ReportFindingsDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    if (mine !== round) return
    busy.value = false
    problem.value = error ? problemOf(error) : undefined
    if (data?.report) findings.value = data.report.findings
  }

  watch(
    () => report()?.version,
    (now, before) => {
      if (now === undefined) return
      clearTimeout(lull)
      lull = setTimeout(() => void read(), before === undefined ? 0 : LULL)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(lull))

  const bySection = computed(() => {
    const found = new Map<string, Finding[]>()
    for (const finding of findings.value ?? []) {
      if (!finding.section) continue
      const some = found.get(finding.section.id) ?? []
      found.set(finding.section.id, [...some, finding])
    }
    return found
  })

  const own = {
    findings,
    problem,
    busy,
    begun,
    retry: read,
    ofSection: (section: string) => bySection.value.get(section) ?? [],
    /** An answer is there at once; the checks themselves come with the report's next version. */
    replace(finding: Finding) {
      findings.value = findings.value?.map((one) => (one.fingerprint === finding.fingerprint ? finding : one))
    },
  }
  provide(KEY, own)
  return own
}

/** The findings of the report of this page; only below a page that provides them. */
export function useFindings(): ReportFindings {
  const findings = inject(KEY)
  if (!findings) throw new Error('Nothing is checked here: call provideFindings in the page.')
  return findings
}
