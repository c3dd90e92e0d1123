import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'

/**
 * A link to a place in the page arrives before what it points to, and a face that arrives late moves the place once
 * more: the page goes there, and again when the faces are in, unless the reader has moved on meanwhile.
 */
export function useDeepLink(ready: () => boolean) {
  const route = useRoute()
  watch(
    ready,
    async (arrived) => {
      if (!arrived || !route.hash) return
      await nextTick()
      const place = document.getElementById(route.hash.slice(1))
      place?.scrollIntoView()
      const reached = scrollY
      await document.fonts.ready
      if (scrollY === reached) place?.scrollIntoView()
    },
    { immediate: true },
  )
}
