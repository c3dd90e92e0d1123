import { onScopeDispose, ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import type { ReportKeeping } from './useKeeping'

/** How long leaving waits for what is on its way before anybody is asked. */
const PATIENCE = 1500

/**
 * Leaving with something that is not on the server asks first. Within the page what waits is sent before, so that a
 * clerk who has just stopped typing is not asked.
 */
export function useLeaveGuard(keeping: ReportKeeping) {
  const asking = ref(false)
  let decide: (leave: boolean) => void = () => {}

  onBeforeRouteLeave(async () => {
    await Promise.race([keeping.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    if (!keeping.all.value.length) return true
    asking.value = true
    const leave = await new Promise<boolean>((resolve) => (decide = resolve))
    asking.value = false
    return leave
  })

  function onUnload(event: BeforeUnloadEvent) {
    keeping.sendNow()
    if (keeping.all.value.length) event.preventDefault()
  }
  addEventListener('beforeunload', onUnload)
  onScopeDispose(() => removeEventListener('beforeunload', onUnload))

  return { asking, decide: (leave: boolean) => decide(leave) }
}
