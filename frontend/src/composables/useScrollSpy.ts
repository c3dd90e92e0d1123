import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** The id of the section being read: the last one whose head has passed under the bars at the top. */
export function useScrollSpy(ids: Ref<string[]>, offset = 160) {
  const current = ref<string>()
  let frame = 0

  function look() {
    frame = 0
    const passed = ids.value.filter((id) => {
      const element = document.getElementById(id)
      return element && element.getBoundingClientRect().top <= offset
    })
    current.value = atEnd() ? ids.value.at(-1) : (passed.at(-1) ?? ids.value[0])
  }
  const follow = () => (frame ||= requestAnimationFrame(look))

  onMounted(() => {
    addEventListener('scroll', follow, { passive: true })
    follow()
  })
  onBeforeUnmount(() => {
    removeEventListener('scroll', follow)
    cancelAnimationFrame(frame)
  })
  watch(ids, follow)
  return current
}

function atEnd() {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  return scrollTop > 0 && scrollHeight - clientHeight - scrollTop < 2
}
