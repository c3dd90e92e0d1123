import type { CompareFrameQuery } from '@/gql/graphql'
import { isFiltered, type CompareAddress } from './compareAddress'
import type { Words } from './charts/model'

/** What is compared, in words: for the line below a picture's title, and for those who cannot see the filters. */
export function filterInWords(
  address: CompareAddress,
  frame: Pick<CompareFrameQuery, 'regions' | 'templates'> | undefined,
  departments: number | undefined,
  words: Words,
): string {
  const { region, peerGroup, name, codes, kind, template, statuses } = address
  const regionName = frame?.regions.find(({ code }) => code === region)?.name ?? region
  const templateName = frame?.templates.find(({ code }) => code === template)?.name ?? template
  const parts = [
    words(`kind.long.${kind}`),
    region && words('batch.region', { region: regionName }),
    peerGroup && words('comparison.inPeerGroup', { name: peerGroup }),
    name && words('comparison.named', { name }),
    codes && words('comparison.codes', { n: codes.length }),
    template && templateName,
    statuses?.map((status) => words(`status.${status}`)).join(words('form.comma')),
    !isFiltered(address) && words('comparison.everything'),
    departments !== undefined && words('board.departments', { n: departments }),
  ]
  return parts.filter(Boolean).join('；')
}
