import type { Client } from '@urql/core'
import {
  AddSectionDocument,
  UpdateSectionDocument,
  type AddSectionMutation,
  type SectionPartsFragment,
  type UpdateSectionMutation,
} from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { lastPlace } from './formerPlaces'
import { exactly, type Fields, type Part, type Row } from './part'
import type { Place } from './sections'
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
  async function send(report: string, [part]: Part[]): Promise<Answer> {
    const { id, base, mine } = part!
    if (base.version === null) return add(report, part!, placeIn(mine))
    const input = { id, expectedVersion: base.version, ...words(mine) }
    const { data, error } = await client.mutation(UpdateSectionDocument, { input }).toPromise()
    if (data) return answerOf(part!, data.updateSection)
    return unsaid(error && problemOf(error))
  }
  /** Where it was to stand may be gone too: then it goes to the end, for no words are lost over their place. */
  async function add(reportId: string, part: Part, place: Place, isLast = false): Promise<Answer> {
    const { id, mine, label } = part
    const input = { reportId, id, ...place, heading: label, ...words(mine) }
    const { data, error } = await client.mutation(AddSectionDocument, { input }).toPromise()
    if (!data) return unsaid(error && problemOf(error))
    const { report, errors } = data.addSection
    const misplaced = errors.some(({ path }) => path.includes('after') || path.includes('level'))
    if (misplaced && report && !isLast) return add(reportId, part, lastPlace(report.sections), true)
    return addedOf(part, data.addSection)
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

/** What was added, or is there already because an answer was lost; its place is as it was wished for. */
function addedOf(part: Part, { report, errors }: AddSectionMutation['addSection']): Answer {
  const there = report?.sections.find(({ id }) => id === part.id)
  const { level, after } = part.mine
  const row = there && sectionRow(there)
  const placed = row && { ...row, fields: { ...row.fields, level: level ?? null, after: after ?? null } }
  const outcome: Outcome = !errors.length
    ? { is: 'saved', row: placed ?? null }
    : placed
      ? { is: 'conflict', theirs: placed, at: null, by: null }
      : { is: 'refused', errors: errors.map(({ path, message }) => ({ field: fieldOf(path), message })) }
  return { is: 'answered', outcomes: new Map([[part.id, outcome]]) }
}

/** Where a section that is added again shall stand; only kept until it does. */
const placeIn = ({ after, level }: Fields): Place => ({
  after: typeof after === 'string' ? after : null,
  level: typeof level === 'number' ? level : 1,
})

/** What is written of a section, without its place. */
function words({ heading, body }: Fields): { heading?: string; body?: string } {
  return {
    ...(heading === undefined ? {} : { heading: String(heading ?? '') }),
    ...(body === undefined ? {} : { body: String(body ?? '') }),
  }
}

const fieldOf = (path: string[]) => path.find((step) => step === 'heading' || step === 'body') ?? null
