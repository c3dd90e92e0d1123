import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Section } from '@/features/report/report'
import { errorsIn } from './check'
import { sectionRow } from './sectionSender'
import { useKeeping } from './useKeeping'

/** One section as it is written here: what is shown, what is changed, what is wrong with it. */
export function useSection(section: () => Section) {
  const keeping = useKeeping()
  const { t } = useI18n()

  const part = computed(() => keeping.part('section', section().id))
  const row = computed(() => keeping.latest('section', sectionRow(section())))
  const fieldOf = (name: 'heading' | 'body') =>
    computed(() => String(part.value?.mine[name] ?? row.value.fields[name] ?? ''))
  const heading = fieldOf('heading')
  const body = fieldOf('body')
  const errors = computed(() => keeping.errors('section', section().id))

  /** `shown`: what stood there when this change was begun, a moment ago. */
  function change(fields: { heading?: string; body?: string }, shown?: { body: string }) {
    const { id, version, fields: read } = row.value
    const wrong = errorsIn(fields.heading ?? heading.value, fields.body ?? body.value, (key, named) =>
      t(key, named),
    )
    const label = section().number + heading.value
    keeping.change({ kind: 'section', id, label, version, fields: read, shown }, fields, wrong)
  }
  return { part, heading, body, errors, change, flush: keeping.flush }
}
