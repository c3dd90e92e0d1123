import type { RegionsQuery } from '@/gql/graphql'

type Region = RegionsQuery['regions'][number]

export interface RegionNode {
  code: string
  name: string
  children: RegionNode[]
}

/** The regions as a tree. One whose superior is not in the list stands at the top: it is never lost. */
export function regionTree(regions: Region[]): RegionNode[] {
  const nodes = new Map(regions.map(({ code, name }) => [code, { code, name, children: [] } as RegionNode]))
  const roots: RegionNode[] = []
  for (const { code, parent } of regions) {
    const siblings = (parent && nodes.get(parent.code)?.children) ?? roots
    siblings.push(nodes.get(code)!)
  }
  return roots
}

/** Whether a region or one below it has this code. */
export function holds(node: RegionNode, code: string | undefined): boolean {
  return node.code === code || node.children.some((child) => holds(child, code))
}
