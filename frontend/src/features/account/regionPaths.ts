import type { RegionsQuery } from '@/gql/graphql'

/** Each region with the regions above it, by which two of the same name are told apart: 信丰县 of 江西省 / 赣州市. */
export function regionPaths(regions: RegionsQuery['regions']) {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  return regions.map(({ code, name, parent }) => {
    const above: string[] = []
    for (let up = parent && byCode.get(parent.code); up; up = up.parent && byCode.get(up.parent.code))
      above.unshift(up.name)
    return { code, name, detail: [...above, code].join(' / ') }
  })
}
