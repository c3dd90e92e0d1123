import { ref } from 'vue'
import { useAction } from '@/composables/useAction'
import type { Section } from '@/features/report/report'
import { AddSectionDocument, MoveSectionDocument, RemoveSectionDocument } from '@/gql/graphql'
import { newId } from '@/lib/identity'
import { branchOf, isRemovable, placeAfterStep, type Direction, type Place } from './sections'
import { sectionRow } from './sectionSender'
import { useKeeping } from './useKeeping'

/** Changes of the outline: each after all that was typed before it, one at a time. */
export function useOutlineWork(report: () => { id: string; sections: Section[] }) {
  const keeping = useKeeping()
  const adding = useAction(AddSectionDocument, ({ addSection }) => addSection)
  const removing = useAction(RemoveSectionDocument, ({ removeSection }) => removeSection)
  const moving = useAction(MoveSectionDocument, ({ moveSection }) => moveSection)
  const busy = ref(false)
  /** What went wrong last: the server's sentence, or nothing but that nobody could be reached. */
  const refusal = ref<{ said?: string }>()

  type Outcome = Awaited<
    ReturnType<(typeof adding)['run'] | (typeof removing)['run'] | (typeof moving)['run']>
  >
  async function work(run: () => Promise<Outcome>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    refusal.value = undefined
    const outcome = await keeping.alone(run)
    busy.value = false
    if (outcome.kind === 'refused')
      refusal.value = { said: outcome.errors.map(({ message }) => message).join('') }
    if (outcome.kind === 'failed') refusal.value = { said: outcome.problem.message }
    return outcome.kind === 'done'
  }
  /** As it is when its turn has come: what was typed before may have changed it. */
  const versionOf = (section: Section) => {
    const now = report().sections.find(({ id }) => id === section.id) ?? section
    return keeping.latest('section', sectionRow(now)).version
  }

  /** The identity is made here: asked for twice, it is still one section. */
  async function add({ after, level }: Place, heading: string): Promise<string | undefined> {
    const id = newId()
    const input = { reportId: report().id, id, after, level, heading }
    return (await work(() => adding.run({ input }))) ? id : undefined
  }
  /** With the sections goes what was written in them and never sent: the dialog has said how much that is. */
  async function remove(section: Section): Promise<boolean> {
    const branch = branchOf(report().sections, section.id)
    const done = await work(() =>
      removing.run({ input: { id: section.id, expectedVersion: versionOf(section) } }),
    )
    if (done) for (const { id } of branch) keeping.discard('section', id)
    return done
  }
  const stepOf = (section: Section, direction: Direction) =>
    placeAfterStep(report().sections, section.id, direction)
  async function move(section: Section, direction: Direction): Promise<boolean> {
    const place = stepOf(section, direction)
    if (!place) return false
    return work(() =>
      moving.run({ input: { id: section.id, expectedVersion: versionOf(section), ...place } }),
    )
  }
  const canGo = (section: Section) => isRemovable(report().sections, section.id)
  return { busy, refusal, add, remove, move, stepOf, canGo }
}

export type OutlineWork = ReturnType<typeof useOutlineWork>
