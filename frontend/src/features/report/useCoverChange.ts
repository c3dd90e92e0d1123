import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '@/composables/useAction'
import { UpdateCoverDocument } from '@/gql/graphql'
import { changedIn, clashing, coverOf, inputOf, type Cover } from './cover'
import type { ReportData } from './report'

/** A report's version counts every change of any part: that many of them may come between without touching the cover. */
const MOST_TRIES = 5

/** Date and cover of a report, changed together: refused only where somebody else has changed the same line. */
export function useCoverChange(report: () => ReportData) {
  const { t } = useI18n()
  const { run } = useAction(UpdateCoverDocument, (data) => data.updateReport)
  const busy = ref(false)
  const draft = ref(coverOf(report()))
  /** What the changes are changes of, and its version; theirs, once it has been seen. */
  const base = shallowRef(coverOf(report()))
  // Not the report's own version: that goes up as soon as it is heard that somebody else has changed the same line.
  let version = report().version
  /** Sentences by place, and under '' what is wrong with all of it. */
  const errors = ref<Record<string, string>>({})
  /** What somebody else has made of it meanwhile, where both wrote. */
  const theirs = shallowRef<{ cover: Cover; places: string[]; by: string | null }>()
  const changed = computed(() => changedIn(draft.value, base.value))

  async function save(): Promise<boolean> {
    errors.value = {}
    if (!changed.value.length) return true
    busy.value = true
    const done = await attempt(MOST_TRIES)
    busy.value = false
    return done
  }

  async function attempt(tries: number): Promise<boolean> {
    const { id, cover } = report()
    const places = changed.value
    if (!places.length) return true
    const outcome = await run({
      input: { id, expectedVersion: version, ...inputOf(places, draft.value, cover) },
    })
    if (outcome.kind === 'done') return true
    if (outcome.kind === 'failed') {
      errors.value = { '': t(`problem.${outcome.problem.kind}.title`) }
      return false
    }
    const conflict = outcome.errors.find(({ code }) => code === 'CONFLICT')
    const now = outcome.payload.report
    if (!conflict || !now) {
      tell(outcome.errors, places)
      return false
    }
    const found = coverOf(now)
    const clashes = clashing(places, draft.value, found, base.value)
    // What they wrote elsewhere stands; what is mine goes on top of it.
    const lines = Object.entries(draft.value.lines).map(([key, value]) => [
      key,
      places.includes(key) ? value : found.lines[key],
    ])
    draft.value = {
      date: places.includes('date') ? draft.value.date : found.date,
      lines: Object.fromEntries(lines) as Cover['lines'],
    }
    base.value = found
    version = now.version
    if (clashes.length)
      theirs.value = { cover: found, places: clashes, by: ('by' in conflict && conflict.by) || null }
    else if (tries > 1) return attempt(tries - 1)
    else tell([conflict], places)
    return false
  }

  /** Each refusal at its place: the n-th line that was sent is the n-th of those that were changed. */
  function tell(refusals: { message: string; path: readonly string[] }[], places: string[]) {
    const sent = report().cover.filter(({ key }) => places.includes(key))
    for (const { message, path } of refusals) {
      const [field, index] = path
      const place = field === 'cover' ? (sent[Number(index)]?.key ?? '') : field === 'date' ? 'date' : ''
      errors.value[place] = [errors.value[place], message].filter(Boolean).join(' ')
    }
  }

  return { busy, draft, errors, theirs, changed, save }
}
