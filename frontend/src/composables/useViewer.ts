import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import { client, refusals } from '@/app/client'
import { ViewerDocument, type Permission, type ViewerQuery } from '@/gql/graphql'
import { knock } from '@/lib/door'
import { problemOf, type Problem } from '@/lib/problem'

export type Viewer = ViewerQuery['viewer']

/** Whether somebody is signed in; `unknown` while the server does not say. */
export type Found = 'somebody' | 'nobody' | 'unknown'

const viewer = shallowRef<Viewer>()
const problem = shallowRef<Problem>()
let reading: Promise<Found> | undefined

// Something was refused that the page had offered: roles have changed, and what is offered changes with them.
watch(refusals, () => void readViewer())

/** Who is signed in and what they may do: the one place that decides what the page offers. */
export function useViewer() {
  return {
    viewer: shallowReadonly(viewer),
    problem: shallowReadonly(problem),
    may: (permission: Permission) => viewer.value?.permissions.includes(permission) ?? false,
    roles: computed(() => viewer.value?.roles ?? []),
  }
}

/** Asks the server who is signed in. A 401 is an answer here, and nobody is asked to sign in because of it. */
export function readViewer(): Promise<Found> {
  reading ??= read().finally(() => (reading = undefined))
  return reading
}

async function read(): Promise<Found> {
  const context = { requestPolicy: 'network-only', fetch: knock } as const
  const { data, error } = await client.query(ViewerDocument, {}, context).toPromise()
  if (data) {
    viewer.value = data.viewer
    problem.value = undefined
    return 'somebody'
  }
  if ((error?.response as Response | undefined)?.status === 401) return 'nobody'
  problem.value = error ? problemOf(error) : { kind: 'server' }
  return 'unknown'
}
