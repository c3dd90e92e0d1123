import { watchEffect } from 'vue'
import { useMedia } from './useMedia'
import { useSetting } from './useSetting'

/** Light, dark, or as the system says. `public/theme.js` does the same once before the first paint. */
export function useTheme() {
  const theme = useSetting('theme', ['auto', 'light', 'dark'])
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  watchEffect(() => {
    const dark = theme.value === 'dark' || (theme.value === 'auto' && systemIsDark.value)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  })
  return theme
}
