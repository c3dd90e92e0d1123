import { useClientHandle, type AnyVariables, type TypedDocumentNode } from '@urql/vue'
import { ref } from 'vue'
import type { RefusalFragment } from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'

/** How a change came out: done, refused with what can be mended, or not carried out at all. */
export type Outcome<Payload> =
  | { kind: 'done'; payload: Payload }
  | { kind: 'refused'; errors: RefusalFragment[]; payload: Payload }
  | { kind: 'failed'; problem: Problem }

/**
 * A change, run one at a time. A mutation of urql does not throw, and what it answers may be refused in two ways: here
 * both are one answer that cannot be overlooked.
 */
export function useAction<
  Payload extends { errors: RefusalFragment[] },
  Data extends object,
  Variables extends AnyVariables,
>(document: TypedDocumentNode<Data, Variables>, payloadOf: (data: Data) => Payload) {
  const { client } = useClientHandle()
  const busy = ref(false)

  async function run(variables: Variables): Promise<Outcome<Payload>> {
    busy.value = true
    const { data, error } = await client.mutation(document, variables).toPromise()
    busy.value = false
    if (!data) return { kind: 'failed', problem: error ? problemOf(error) : { kind: 'server' } }
    const payload = payloadOf(data)
    const { errors } = payload
    return errors.length ? { kind: 'refused', errors, payload } : { kind: 'done', payload }
  }
  return { busy, run }
}
