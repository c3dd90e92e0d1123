import { ref } from 'vue'
import { readViewer, useViewer } from '@/composables/useViewer'
import { knock, whenShutOut } from '@/lib/door'

/**
 * Being signed in, in this window and beside the others of the same browser. That there was a session is remembered in
 * the browser (not whose), so that a page's frame stands and its data are asked for before the server has said who it is.
 */
export type Ending = 'ended' | 'left'

const HINT = 'ziping.signedIn'
const { viewer } = useViewer()
const windows = 'BroadcastChannel' in window ? new BroadcastChannel('ziping.session') : undefined

/** Why somebody has to sign in again over the page they work on: the session ended, or they left in another window. */
export const ending = ref<Ending>()

let waiting: { done: Promise<void>; go: () => void } | undefined
let arrive: () => void = () => {}

whenShutOut(() => {
  if (viewer.value) ending.value ??= 'ended'
  else toSignIn()
  return signedInAgain()
})

windows?.addEventListener('message', ({ data }) => {
  if (data === 'left' && viewer.value) ending.value = 'left'
  if (data === 'signed in' && (ending.value || !viewer.value)) void resume()
})

// A page that the browser kept whole, with what was read by whoever has left since, is asked for anew.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())

/** What is done on the sign-in page when somebody has signed in, here or in another window. */
export function onArrival(go: () => void) {
  arrive = go
}

export type SignIn = { kind: 'in' } | { kind: 'refused'; status: number; detail?: string; seconds: number }

export async function signIn(username: string, password: string): Promise<SignIn> {
  const body = new URLSearchParams({ username, password })
  const answer = await knock('/login', { method: 'POST', body }).catch(() => undefined)
  if (answer?.ok) {
    await resume()
    announce()
    return { kind: 'in' }
  }
  const problem = (await answer?.json().catch(() => undefined)) as { detail?: string } | undefined
  const seconds = Number(answer?.headers.get('Retry-After')) || 0
  return { kind: 'refused', status: answer?.status ?? 0, detail: problem?.detail, seconds }
}

/** Tells the other windows, however it was done: a sign-in service comes back to a window of its own. */
export function announce() {
  windows?.postMessage('signed in')
}

/** Somebody is signed in again: the same person goes on, another one gets a page of their own. */
async function resume() {
  const before = viewer.value?.account.id
  if ((await readViewer()) !== 'somebody') return
  remember(true)
  if (before && viewer.value?.account.id !== before) return location.reload()
  ending.value = undefined
  waiting?.go()
  waiting = undefined
  arrive()
}

/** Leaves for good: the page is loaded anew, so that nothing read stays in its memory. False when nobody answered. */
export async function signOut(left: () => void = () => {}): Promise<boolean> {
  const answer = await knock('/logout', { method: 'POST' }).catch(() => undefined)
  if (!answer || (!answer.ok && answer.status !== 401)) return false
  left()
  remember(false)
  windows?.postMessage('left')
  location.assign('/login')
  return true
}

/** Goes to the sign-in page and remembers where one wanted to go. */
export function toSignIn() {
  remember(false)
  const wanted = location.pathname + location.search + location.hash
  if (location.pathname !== '/login') location.replace(`/login?to=${encodeURIComponent(wanted)}`)
}

function signedInAgain(): Promise<void> {
  if (!waiting) {
    let go = () => {}
    const done = new Promise<void>((resolve) => (go = resolve))
    waiting = { done, go }
  }
  return waiting.done
}

export function remember(signedIn: boolean) {
  try {
    if (signedIn) localStorage.setItem(HINT, 'yes')
    else localStorage.removeItem(HINT)
  } catch {
    // Storage is forbidden: the page asks first and shows its frame a moment later.
  }
}

export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(HINT) !== null
  } catch {
    return false
  }
}
