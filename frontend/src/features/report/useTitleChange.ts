import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '@/composables/useAction'
import { UpdateTitleDocument } from '@/gql/graphql'
import type { ReportData } from './report'

/** A report's version counts every change of any part: that many of them may come between without touching the title. */
const MOST_TRIES = 5

/** Changing the title: refused only where somebody else has changed the title itself. */
export function useTitleChange(report: () => ReportData) {
  const { t } = useI18n()
  const { run } = useAction(UpdateTitleDocument, (data) => data.updateReport)
  const busy = ref(false)
  const refused = ref('')
  /** What somebody else has made of it meanwhile. */
  const theirs = shallowRef<{ title: string; by: string | null }>()
  /** What the change is one of, and its version; theirs, once it has been seen. */
  let base: string | undefined
  // Not the report's own version: that goes up as soon as it is heard that somebody else has changed the title.
  let version = 0

  function begin() {
    base = report().title
    version = report().version
    refused.value = ''
    theirs.value = undefined
  }

  async function save(title: string): Promise<boolean> {
    refused.value = ''
    if (title === base) return true
    busy.value = true
    const done = await attempt(title, MOST_TRIES)
    busy.value = false
    return done
  }

  async function attempt(title: string, tries: number): Promise<boolean> {
    const outcome = await run({ input: { id: report().id, expectedVersion: version, title } })
    if (outcome.kind === 'done') return true
    if (outcome.kind === 'failed') {
      refused.value = t(`problem.${outcome.problem.kind}.title`)
      return false
    }
    const { errors, payload } = outcome
    const conflict = errors.find(({ code }) => code === 'CONFLICT')
    const now = payload.report
    if (!conflict || !now) {
      refused.value = errors.map(({ message }) => message).join(' ')
      return false
    }
    if (now.title === title) return true
    version = now.version
    if (now.title === base && tries > 1) return attempt(title, tries - 1)
    if (now.title === base) refused.value = conflict.message
    else {
      theirs.value = { title: now.title, by: ('by' in conflict && conflict.by) || null }
      base = now.title
    }
    return false
  }

  return { busy, refused, theirs, begin, save }
}
