import { onScopeDispose, ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router'
import { agreed, onLeaving, settledSoon } from './leaving'
import type { ReportKeeping } from './useKeeping'

/** Leaving with something that is not on the server asks first: for another page, another report, or for good. */
export function useLeaveGuard(keeping: Pick<ReportKeeping, 'all' | 'settled' | 'sendNow' | 'discard'>) {
  const asking = ref(false)
  let decide: (leave: boolean) => void = () => {}

  async function mayLeave(): Promise<boolean> {
    await settledSoon(keeping)
    if (!keeping.all.value.length) return true
    asking.value = true
    const leave = await new Promise<boolean>((resolve) => (decide = resolve))
    asking.value = false
    return leave
  }
  onBeforeRouteLeave(mayLeave)
  // From one report to the other the route is the same; to another place of the page nothing is left.
  onBeforeRouteUpdate((to: RouteLocationNormalized, from: RouteLocationNormalized) =>
    to.path === from.path ? true : mayLeave(),
  )

  function onUnload(event: BeforeUnloadEvent) {
    keeping.sendNow()
    if (keeping.all.value.length && !agreed.value) event.preventDefault()
  }
  addEventListener('beforeunload', onUnload)
  const forget = onLeaving({
    settled: keeping.settled,
    count: () => keeping.all.value.length,
    discardAll: () => {
      for (const { kind, id } of keeping.all.value) keeping.discard(kind, id)
    },
  })
  onScopeDispose(() => {
    removeEventListener('beforeunload', onUnload)
    forget()
  })

  return { asking, decide: (leave: boolean) => decide(leave) }
}
