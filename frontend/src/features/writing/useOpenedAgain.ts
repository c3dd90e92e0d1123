import { watch, type Ref } from 'vue'
import type { Part } from './part'
import type { ReportKeeping } from './useKeeping'

/** Refused as a whole, such as because the report was closed meanwhile: nothing in it is to be mended. */
const isShutOut = ({ wrong, state }: Part) =>
  !wrong && state.is === 'refused' && state.errors.every(({ field }) => !field)

/** What was refused because the report could not be written is sent once more when it can be again. */
export function useOpenedAgain(
  keeping: Pick<ReportKeeping, 'all' | 'change' | 'remove' | 'flush'>,
  mayEdit: Ref<boolean>,
) {
  watch(mayEdit, (now) => {
    const refused = now ? keeping.all.value.filter(isShutOut) : []
    for (const { kind, id, label, base, removed } of refused) {
      const read = { kind, id, label, ...base }
      if (removed) keeping.remove(read)
      else keeping.change(read, {})
    }
    if (refused.length) keeping.flush()
  })
}
