import { useClientHandle } from '@urql/vue'
import { onScopeDispose, ref, shallowRef } from 'vue'
import {
  CorrectImportDocument,
  ImportDraftDocument,
  MapImportDocument,
  type CorrectImportMutationVariables,
} from '@/gql/graphql'
import { problemOf, type Problem } from '@/lib/problem'
import { useAction } from '@/composables/useAction'
import { keepDraft, type Keeping, type SendPart } from './keeping'
import { PARTS, type ImportRead } from './parts'

const NONE = Object.fromEntries(PARTS.map((part) => [part, false])) as Omit<
  CorrectImportMutationVariables,
  'input'
>

/** One import with its draft, read once: an answer to a correction tells only of what was corrected. */
export function useImport(id: string) {
  const { client } = useClientHandle()
  const read = shallowRef<ImportRead>()
  const keeping = shallowRef<Keeping>()
  const problem = shallowRef<Problem>()
  /** Somebody has corrected it elsewhere; it was read anew. */
  const overtaken = ref(false)
  const fetching = ref(false)

  const correct = useAction(CorrectImportDocument, (data) => data.correctImport)
  const mapping = useAction(MapImportDocument, (data) => data.mapImport)

  const send: SendPart = async (part, expectedVersion, parts) => {
    const input = { importId: id, expectedVersion, ...parts }
    const outcome = await correct.run({ ...NONE, [part]: true, input })
    if (outcome.kind === 'failed') return outcome
    if (outcome.kind === 'refused') return { kind: 'refused', errors: outcome.errors }
    const answer = outcome.payload.reportImport
    return answer ? { kind: 'done', answer } : { kind: 'failed', problem: { kind: 'missing' } }
  }

  async function load() {
    fetching.value = true
    const answer = await client
      .query(ImportDraftDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    fetching.value = false
    const found = answer.data?.reportImport
    problem.value = answer.error ? problemOf(answer.error) : found ? undefined : { kind: 'missing' }
    if (!found) return
    keeping.value?.close()
    read.value = found
    keeping.value = keepDraft(found, send, () => {
      overtaken.value = true
      void load()
    })
  }
  void load()

  /** Maps the sections to a template; what is wrong, in sentences. */
  async function map(templateCode: string): Promise<string[]> {
    const kept = keeping.value
    if (!kept) return []
    await kept.flush()
    const outcome = await mapping.run({
      input: { importId: id, expectedVersion: kept.version.value, templateCode },
    })
    if (outcome.kind === 'failed') return [outcome.problem.message ?? '']
    if (outcome.kind === 'refused') {
      if (!outcome.errors.some(({ code }) => code === 'CONFLICT'))
        return outcome.errors.map(({ message }) => message)
      overtaken.value = true
      await load()
      return []
    }
    if (outcome.payload.reportImport) kept.mapped(outcome.payload.reportImport)
    return []
  }

  const onLeave = (event: BeforeUnloadEvent) => {
    if (keeping.value?.dirty.value.size) event.preventDefault()
  }
  window.addEventListener('beforeunload', onLeave)
  const again = () => void keeping.value?.flush()
  window.addEventListener('online', again)
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', onLeave)
    window.removeEventListener('online', again)
    void keeping.value?.flush()
  })

  return { read, keeping, problem, overtaken, fetching, load, map, mapping: mapping.busy }
}
