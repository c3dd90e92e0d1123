/** The text of a section as the editor holds it: plain data, in the editor's own shape. */
export interface DocumentNode {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: DocumentMark[]
  text?: string
}

export interface DocumentMark {
  type: string
  attrs?: Record<string, unknown>
}

export const paragraphOf = (content: DocumentNode[]): DocumentNode =>
  content.length ? { type: 'paragraph', content } : { type: 'paragraph' }

export const sameMark = (one: DocumentMark, other: DocumentMark) =>
  one.type === other.type && JSON.stringify(one.attrs ?? {}) === JSON.stringify(other.attrs ?? {})
