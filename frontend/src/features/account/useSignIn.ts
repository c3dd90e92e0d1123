import { onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { signIn } from '@/app/session'
import { knock } from '@/lib/door'

/** What strangers are told: the people of a demonstration, and the sign-in service of the unit. */
interface Options {
  demo: string[]
  provider: { name: string; start: string } | null
}

const SAID = [401, 429, 503]

export function useSignIn() {
  const { t, locale } = useI18n()
  const options = shallowRef<Options>()
  const busy = ref(false)
  const problem = shallowRef<{ status: number; sentence: string }>()
  const seconds = ref(0)
  let ticking: ReturnType<typeof setInterval> | undefined

  void readOptions()
  onScopeDispose(() => clearInterval(ticking))

  /** Without them there is still the form. */
  async function readOptions() {
    const answer = await knock('/login/options.json', { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok) options.value = (await answer.json()) as Options
  }

  /** Whether one is in now. */
  async function attempt(username: string, password: string): Promise<boolean> {
    busy.value = true
    const answer = await signIn(username, password)
    busy.value = false
    problem.value = undefined
    if (answer.kind === 'in') return true
    problem.value = { status: answer.status, sentence: sentence(answer.status, answer.detail) }
    if (answer.status === 429) countDown(answer.seconds || 60)
    return false
  }

  function sentence(status: number, detail: string | undefined) {
    if (detail && locale.value === 'zh-CN') return detail
    if (status === 0) return t('signIn.refused.offline')
    return t(`signIn.refused.${SAID.includes(status) ? status : 'other'}`)
  }

  function countDown(from: number) {
    const until = Date.now() + from * 1000
    const look = () => {
      seconds.value = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      if (!seconds.value) clearInterval(ticking)
    }
    clearInterval(ticking)
    ticking = setInterval(look, 500)
    look()
  }

  return { options, busy, problem, seconds, attempt }
}
