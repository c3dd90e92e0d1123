import type { Client } from '@urql/core'
import { UpdateSectionDocument, type SectionPartsFragment, type UpdateSectionMutation } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { exactly, type Part, type Row } from './part'
import type { Answer, Outcome, Sender } from './sender'
import { unsaid } from './unsaid'

/** The fields of a section that are written; its place is changed by moving it. */
export const sectionRow = ({ id, version, heading, body }: SectionPartsFragment): Row => ({
  id,
  version,
  fields: { heading, body },
})

/** Sections go one by one: each is a change of its own. */
export function sectionSender(client: Client): Sender {
  async function send(_report: string, [part]: Part[]): Promise<Answer> {
    const { id, base, mine } = part!
    const input = { id, expectedVersion: base.version ?? 0, ...mine }
    const { data, error } = await client.mutation(UpdateSectionDocument, { input }).toPromise()
    if (data) return answerOf(part!, data.updateSection)
    return unsaid(error && problemOf(error))
  }
  return { most: 1, same: exactly, send }
}

function answerOf(part: Part, { section, errors }: UpdateSectionMutation['updateSection']): Answer {
  return { is: 'answered', outcomes: new Map([[part.id, outcomeOf(section, errors)]]) }
}

function outcomeOf(
  section: UpdateSectionMutation['updateSection']['section'],
  errors: UpdateSectionMutation['updateSection']['errors'],
): Outcome {
  if (!errors.length) return { is: 'saved', row: section ? sectionRow(section) : null }
  const conflict = errors.find(({ code }) => code === 'CONFLICT')
  if (conflict && section) {
    const { at = null, by = null } = conflict as { at?: string | null; by?: string | null }
    return { is: 'conflict', theirs: sectionRow(section), at, by }
  }
  if (!section && errors.some(({ code }) => code === 'NOT_FOUND'))
    return { is: 'conflict', theirs: null, at: null, by: null }
  const refused = errors.map(({ path, message }) => ({ field: fieldOf(path), message }))
  return { is: 'refused', errors: refused }
}

const fieldOf = (path: string[]) => path.find((step) => step === 'heading' || step === 'body') ?? null
