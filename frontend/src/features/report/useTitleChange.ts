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
  /** What the change is one of; theirs, once it has been seen. */
  let base: string | undefined

  function begin() {
    base = report().title
    refused.value = ''
    theirs.value = undefined
  }

  async function save(title: string): Promise<boolean> {
    refused.value = ''
    if (title === base) return true
    busy.value = true
    const done = await attempt(title, report().version, MOST_TRIES)
    busy.value = false
    return done
  }

  async function attempt(title: string, expectedVersion: number, tries: number): Promise<boolean> {
    const outcome = await run({ input: { id: report().id, expectedVersion, title } })
    if (outcome.kind === 'done') return true
    if (outcome.kind === 'failed') {
      refused.value = t(`problem.${outcome.problem.kind}.title`)
      return false
    }
    const { errors, payload } = outcome
    const conflict = errors.find(({ code }) => code === 'CONFLICT')
    const now = payload.report
    if (!conflict || !now) refused.value = errors.map(({ message }) => message).join(' ')
    else if (now.title === title) return true
    else if (now.title === base && tries > 1) return attempt(title, now.version, tries - 1)
    else {
      theirs.value = { title: now.title, by: ('by' in conflict && conflict.by) || null }
      base = now.title
    }
    return false
  }

  return { busy, refused, theirs, begin, save }
}
