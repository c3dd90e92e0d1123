import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Names the browser tab: what is open, then where. */
export function useTitle(title: () => string | undefined) {
  const { t } = useI18n()
  watchEffect(() => {
    const name = title()
    document.title = name ? `${name} · ${t('app.name')}` : t('app.name')
  })
}
