import { mergeAttributes, type Extensions } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * What a section's text can hold: CommonMark with tables and nothing else, so that all that is seen here can be written.
 * Nothing draws itself by style attributes, which the content security policy refuses.
 */
export function shapes(): Extensions {
  return [kit, ...lists, link, ...tables]
}

const kit = StarterKit.configure({
  strike: false,
  underline: false,
  link: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
  dropcursor: { color: false, class: 'drop-mark', width: 2 },
  undoRedo: { depth: 500 },
})

const loose = { loose: { default: false, rendered: false } }
const lists = [
  BulletList.extend({ addAttributes: () => loose }),
  OrderedList.extend({
    addAttributes: () => ({
      ...loose,
      start: { default: 1, parseHTML: (list: HTMLElement) => Number(list.getAttribute('start')) || 1 },
    }),
  }),
  ListItem.extend({ content: 'paragraph block*' }),
  ListKeymap,
]

/** A link is not followed where it is written. */
const link = Link.extend({
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: false,
  HTMLAttributes: { target: null, rel: null },
})

/** One paragraph a cell, no cell over two columns: more a table in Markdown cannot hold. */
const ALIGNS = new Set(['left', 'center', 'right'])
const cellAttributes = {
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
  align: {
    default: null,
    parseHTML: (cell: HTMLElement) =>
      [cell.className, cell.getAttribute('align')].find((one) => ALIGNS.has(one ?? '')) ?? null,
    renderHTML: ({ align }: { align?: string | null }) => (align ? { class: align } : {}),
  },
}
const cell = { content: 'paragraph', addAttributes: () => cellAttributes }
const tables = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      { class: 'scroll' },
      ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
    ],
  }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
]
