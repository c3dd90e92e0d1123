import type { UpdateReportInput } from '@/gql/graphql'
import type { ReportData } from './report'

export type CoverLine = ReportData['cover'][number]

/** Date and cover of a report as they are being written: texts, and names of ticked boxes, by the keys of the lines. */
export interface Cover {
  date: string
  lines: Record<string, string | string[]>
}

type Printed = Pick<ReportData, 'date' | 'cover'>

const ticked = ({ options }: CoverLine) => options.filter((option) => option.ticked).map(({ name }) => name)
const given = ({ options }: CoverLine) =>
  options.filter((option) => option.tickedInTemplate).map(({ name }) => name)

/** As it stands now. */
export function coverOf({ date, cover }: Printed): Cover {
  const lines = cover.map((line) => [line.key, line.options.length ? ticked(line) : (line.value ?? '')])
  return { date: date ?? '', lines: Object.fromEntries(lines) as Cover['lines'] }
}

/** As the template has it. */
export const templateOf = (line: CoverLine) =>
  line.options.length ? given(line) : (line.templateValue ?? '')

/** Whether a line says what its template says. */
export function isOfTemplate(line: CoverLine, now: string | string[] | undefined): boolean {
  return alike(now, templateOf(line))
}

/** What differs, by the names of its places: `date` and the keys of lines. */
export function changedIn(now: Cover, from: Cover): string[] {
  const keys = Object.keys(now.lines).filter((key) => !alike(now.lines[key], from.lines[key]))
  return now.date === from.date ? keys : ['date', ...keys]
}

/** Of these places, those that differ in what two people made of them and of which both made something. */
export function clashing(places: string[], mine: Cover, theirs: Cover, base: Cover): string[] {
  const [by, apart] = [changedIn(theirs, base), changedIn(mine, theirs)]
  return places.filter((place) => by.includes(place) && apart.includes(place))
}

/** What is sent of it; a line that says what the template says is the template's again. */
export function inputOf(
  places: string[],
  now: Cover,
  cover: CoverLine[],
): Pick<UpdateReportInput, 'date' | 'cover'> {
  const lines = cover.filter(({ key }) => places.includes(key))
  return {
    ...(places.includes('date') ? { date: now.date || null } : {}),
    ...(lines.length ? { cover: lines.map((line) => lineInput(line, now.lines[line.key])) } : {}),
  }
}

function lineInput(line: CoverLine, now: string | string[] | undefined) {
  if (isOfTemplate(line, now)) return { key: line.key }
  if (!Array.isArray(now)) return { key: line.key, value: now }
  return { key: line.key, chosen: line.options.map(({ name }) => name).filter((name) => now.includes(name)) }
}

/** Blanks at the ends are taken away by the server; the order of boxes is that of the template. */
function alike(one: string | string[] | undefined, other: string | string[] | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((name) => other.includes(name))
  return String(one ?? '').trim() === String(other ?? '').trim()
}
