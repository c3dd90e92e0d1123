import type { CompareFrameQuery } from '@/gql/graphql'
import { regionTree, type RegionNode } from '@/features/department/regionTree'

/** The regions for a list to choose from: each below its superior, further in by a blank for each level. */
export function regionChoices(regions: CompareFrameQuery['regions']): { value: string; label: string }[] {
  const flat = (nodes: RegionNode[], depth: number): { value: string; label: string }[] =>
    nodes.flatMap(({ code, name, children }) => [
      { value: code, label: '　'.repeat(depth) + name },
      ...flat(children, depth + 1),
    ])
  return flat(regionTree(regions), 0)
}
