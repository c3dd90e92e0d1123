import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { PrintFormat, PrintPart, PrintProfile } from '@/gql/graphql'
import { oneOf, textOf } from '@/lib/address'

export const FORMATS: PrintFormat[] = ['PDF', 'HTML', 'DOCX', 'XLSX']
export const PROFILES: PrintProfile[] = ['STRICT', 'OFFICE']
/** Formats that a browser can show; the others are for programs of the office. */
export const SHOWN: PrintFormat[] = ['PDF', 'HTML']

/** What is printed and how, as it stands in the address: a link to it shows the same pages to another person. */
export interface PrintAddress {
  format: PrintFormat
  /** As the report's template wants it when left out. */
  profile?: PrintProfile
  part: PrintPart
  /** The project whose form alone is printed; only with the forms. */
  project?: string
}

export function readAddress(query: LocationQuery): PrintAddress {
  const project = textOf(query.project)
  return {
    format: wordOf(FORMATS, query.format) ?? 'PDF',
    profile: wordOf(PROFILES, query.profile),
    part: project || wordOf<PrintPart>(['FORMS'], query.part) ? 'FORMS' : 'REPORT',
    project,
  }
}

/** Whatever is as usual is left out of the address. */
export function writeAddress({ format, profile, part, project }: PrintAddress): LocationQueryRaw {
  return {
    format: format === 'PDF' ? undefined : format.toLowerCase(),
    profile: profile?.toLowerCase(),
    part: part === 'REPORT' ? undefined : part.toLowerCase(),
    project: part === 'FORMS' ? project || undefined : undefined,
  }
}

/** Where the server hands out what the address says. */
export function printPath(id: string, address: PrintAddress, download = false): string {
  const { profile, part, project } = writeAddress(address)
  const said = Object.entries({ profile, part, project }).filter(([, value]) => value) as [string, string][]
  const query = [new URLSearchParams(said).toString(), download ? 'download' : ''].filter(Boolean).join('&')
  const path = `/reports/${encodeURIComponent(id)}/print.${address.format.toLowerCase()}`
  return query ? `${path}?${query}` : path
}

/** Lower case in an address, as the server's own addresses have it. */
function wordOf<Word extends string>(words: readonly Word[], value: LocationQuery[string] | undefined) {
  return oneOf(words, textOf(value)?.toUpperCase())
}
