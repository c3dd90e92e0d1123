import { nextTick, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { useSetting } from '@/composables/useSetting'
import zh from '@/locales/zh-CN.json'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const language = useSetting<Language>('language', LANGUAGES)

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as Record<Language, typeof zh>,
})

watch(language, speak, { immediate: true })

/** English comes over the wire only when it is asked for. */
async function speak(wanted: Language) {
  if (wanted === 'en') i18n.global.setLocaleMessage('en', (await import('@/locales/en.json')).default)
  i18n.global.locale.value = wanted
  await nextTick()
  document.documentElement.lang = wanted
}
