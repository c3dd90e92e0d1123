import type { Router } from 'vue-router'
import { readViewer, useViewer } from '@/composables/useViewer'
import type { Permission } from '@/gql/graphql'
import { announce, remember, toSignIn, wasSignedIn } from './session'
import { wantedPlace } from './wanted'

declare module 'vue-router' {
  interface RouteMeta {
    /** What one must be allowed to see the page. */
    needs?: Permission
    /** Open to everybody, without the header. */
    stranger?: true
  }
}

/** Nobody comes past the sign-in page without a session, and nobody with one stays there. */
export function keepDoor(router: Router) {
  const { viewer } = useViewer()
  let nobody = false

  router.beforeEach(async (to) => {
    if (to.meta.stranger) {
      if (nobody && !viewer.value) return true
      return viewer.value || (await found()) === 'somebody' ? wantedPlace(to.query.to) : true
    }
    if (viewer.value) return true
    if (wasSignedIn()) {
      void found().then((who) => who === 'nobody' && toSignIn())
      return true
    }
    return (await found()) === 'nobody' ? { name: 'login', query: wish(to.fullPath) } : true
  })

  async function found() {
    const who = await readViewer()
    nobody = who === 'nobody'
    if (who === 'somebody') {
      remember(true)
      announce()
    }
    return who
  }
}

function wish(path: string) {
  return path === '/' ? {} : { to: path }
}
