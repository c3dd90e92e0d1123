import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Whether a place has come near what is in view: what is costly to work out waits until then. */
export function useNear(place: Readonly<Ref<Element | null>>) {
  const near = ref(false)
  let watcher: IntersectionObserver | undefined
  onMounted(() => {
    watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.value = true
        watcher?.disconnect()
      },
      { rootMargin: '400px' },
    )
    if (place.value) watcher.observe(place.value)
  })
  onBeforeUnmount(() => watcher?.disconnect())
  return near
}
