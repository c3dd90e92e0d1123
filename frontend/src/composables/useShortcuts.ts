import { onBeforeUnmount, onMounted } from 'vue'

interface Shortcuts {
  find: () => void
  keys: () => void
  /** Single-character keys can be switched off (WCAG 2.1.4). */
  singleKeys: () => boolean
}

export function useShortcuts({ find, keys, singleKeys }: Shortcuts) {
  function onKey(event: KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') run(event, find)
    else if (event.key === '?' && singleKeys() && !isTyping(event.target)) run(event, keys)
  }
  onMounted(() => addEventListener('keydown', onKey))
  onBeforeUnmount(() => removeEventListener('keydown', onKey))
}

function run(event: KeyboardEvent, action: () => void) {
  event.preventDefault()
  action()
}

function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
