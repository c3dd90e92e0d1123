import { ref, watch } from 'vue'

/** Text that is typed into a filter: the list follows the typing, but not every stroke of it. */
export function useLateText(given: () => string | undefined, apply: (text: string | undefined) => void) {
  const text = ref(given() ?? '')
  let pause: ReturnType<typeof setTimeout> | undefined

  watch(given, (now) => {
    if ((now ?? '') !== text.value.trim()) text.value = now ?? ''
  })

  function now() {
    clearTimeout(pause)
    apply(text.value.trim() || undefined)
  }
  function late() {
    clearTimeout(pause)
    pause = setTimeout(now, 250)
  }
  return { text, now, late }
}
