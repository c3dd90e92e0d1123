import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const BEYOND = 6

/** Which lines of a long table stand in the page, all of one height: those in view and a few around them. */
export function useInView(frame: Readonly<Ref<HTMLElement | null>>, count: () => number, line: () => number) {
  const top = ref(0)
  const height = ref(0)
  function follow() {
    top.value = frame.value?.scrollTop ?? 0
    height.value = frame.value?.clientHeight ?? 0
  }
  const watcher = new ResizeObserver(follow)
  onMounted(() => watcher.observe(frame.value!))
  onBeforeUnmount(() => watcher.disconnect())

  return {
    follow,
    shown: computed(() => {
      const from = Math.max(0, Math.floor(top.value / line()) - BEYOND)
      const end = Math.min(count(), Math.ceil((top.value + height.value) / line()) + BEYOND)
      const start = Math.min(from, Math.max(0, count() - 1))
      return { from: start, end, before: start * line(), after: Math.max(0, count() - end) * line() }
    }),
  }
}
