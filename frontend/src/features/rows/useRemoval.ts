import { ref } from 'vue'

/** Rows go at once, because it can be undone; what would go with them and not come back is asked about. */
export function useRemoval(remove: (ids: string[]) => void, losingOf: (ids: string[]) => string | undefined) {
  const asking = ref(false)
  const losing = ref('')
  let ids: string[] = []

  function ask(wanted: string[]) {
    ids = wanted
    losing.value = losingOf(wanted) ?? ''
    asking.value = losing.value !== ''
    if (!asking.value) remove(ids)
  }
  function confirm() {
    asking.value = false
    remove(ids)
  }
  return { asking, losing, ask, confirm }
}
