import './editor.css'
import { Editor } from '@tiptap/core'
import { DOMParser as ReadDom, Fragment, Slice, type Node as ProseNode, type Schema } from '@tiptap/pm/model'
import type { DocumentNode } from './document'
import { figureNode, type FigureBook } from './figureNode'
import { cleanPasted, htmlOfText } from './pasting'
import { markAt } from '../reference'
import { shapes } from './shapes'
import { openMarkdown, writeMarkdown } from './writing'

export interface EditorOptions {
  element: HTMLElement
  /** Markdown. */
  text: string
  label: string
  figures: FigureBook
  onChange: () => void
  /** The cursor or what stands at it has changed: buttons follow. */
  onMove: () => void
  onFocus: () => void
  onBlur: () => void
  /** A live figure is to be chosen; with a reference, instead of the one that is selected. */
  onFigure: (reference?: string) => void
}

/** The only way to the editor's library. */
export function openEditor(options: EditorOptions) {
  const { element, text, label, figures, onFigure } = options
  let braceTyped = false
  const editor = new Editor({
    element,
    content: openMarkdown(text).document,
    extensions: [...shapes(), figureNode(figures, onFigure)],
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'zh-CN',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPasted,
      transformPasted: (slice) => new Slice(withFigures(slice.content), slice.openStart, slice.openEnd),
      clipboardTextParser: (pasted, $context) => textSlice(pasted, $context.doc.type.schema),
      handleTextInput: (_view, _from, _to, typed) => {
        braceTyped = typed === '{'
        return false
      },
    },
    onUpdate: ({ editor }) => {
      options.onChange()
      if (braceTyped && bracesBefore(editor)) onFigure()
      braceTyped = false
    },
    onTransaction: options.onMove,
    onFocus: options.onFocus,
    onBlur: options.onBlur,
  })
  return {
    /** The text as it stands, as Markdown. */
    text: () => writeMarkdown(editor.getJSON() as DocumentNode),
    /** Another text in its place: as one step that can be undone. */
    replace: (markdown: string) =>
      editor.commands.setContent(openMarkdown(markdown).document, { emitUpdate: false }),
    focus: (at?: { left: number; top: number }) => {
      const position = at && editor.view.posAtCoords(at)?.pos
      editor.commands.focus(position ?? 'end')
    },
    putFigure: (reference: string) => putFigure(editor, reference),
    has: (format: Format) => editor.isActive(format),
    may: (action: EditAction) => ACTIONS[action](editor.can().chain()).run(),
    run: (action: EditAction) => ACTIONS[action](editor.chain().focus()).run(),
    /** Characters without blanks; live figures as they are shown. */
    length: () => lengthOf(editor.state.doc, figures),
    references: () => referencesOf(editor.state.doc),
    destroy: () => editor.destroy(),
  }
}

export type TextEditor = ReturnType<typeof openEditor>
export type Format = 'bold' | 'bulletList' | 'orderedList' | 'table'
type Chain = ReturnType<Editor['chain']>

const ACTIONS = {
  bold: (chain: Chain) => chain.toggleBold(),
  bulletList: (chain: Chain) => chain.toggleBulletList(),
  orderedList: (chain: Chain) => chain.toggleOrderedList(),
  table: (chain: Chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  rowAfter: (chain: Chain) => chain.addRowAfter(),
  columnAfter: (chain: Chain) => chain.addColumnAfter(),
  deleteRow: (chain: Chain) => chain.deleteRow(),
  deleteColumn: (chain: Chain) => chain.deleteColumn(),
  deleteTable: (chain: Chain) => chain.deleteTable(),
  undo: (chain: Chain) => chain.undo(),
  redo: (chain: Chain) => chain.redo(),
} as const
export type EditAction = keyof typeof ACTIONS

/** In the place of what is selected, or of the braces that were typed to ask for it. */
function putFigure(editor: Editor, reference: string) {
  const { from, to } = editor.state.selection
  const typed = bracesBefore(editor) ? 2 : 0
  const content = { type: 'figure', attrs: { reference } }
  editor
    .chain()
    .focus()
    .insertContentAt({ from: from - typed, to }, content)
    .run()
}

function bracesBefore({ state }: Editor): boolean {
  const { from, empty } = state.selection
  return empty && state.doc.textBetween(Math.max(0, from - 3), from).replace(/^[^{]/, '') === '{{'
}

function textSlice(text: string, schema: Schema): Slice {
  const page = new DOMParser().parseFromString(cleanPasted(htmlOfText(text)), 'text/html')
  const slice = ReadDom.fromSchema(schema).parseSlice(page.body, { preserveWhitespace: true })
  const isLine = slice.content.childCount === 1 && slice.content.firstChild?.type.name === 'paragraph'
  return isLine ? Slice.maxOpen(slice.content) : slice
}

/** Braces in what is pasted are live figures as they are where they were typed. */
function withFigures(content: Fragment): Fragment {
  const nodes: ProseNode[] = []
  content.forEach((node) => {
    if (!node.isText || node.marks.some(({ type }) => type.name === 'code'))
      nodes.push(node.type.name === 'codeBlock' ? node : node.copy(withFigures(node.content)))
    else nodes.push(...pieces(node))
  })
  return Fragment.fromArray(nodes)
}

function pieces(node: ProseNode): ProseNode[] {
  const { schema } = node.type
  const text = node.text!
  const result: ProseNode[] = []
  let from = 0
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', from)) {
    const { reference, length } = markAt(text, at)
    if (at > from) result.push(schema.text(text.slice(from, at), node.marks))
    result.push(schema.nodes.figure!.create({ reference }, null, node.marks))
    from = at + length
  }
  if (from < text.length) result.push(from ? schema.text(text.slice(from), node.marks) : node)
  return result
}

function referencesOf(doc: ProseNode): string[] {
  const found = new Set<string>()
  doc.descendants((node) => void (node.type.name === 'figure' && found.add(String(node.attrs.reference))))
  return [...found]
}

function lengthOf(doc: ProseNode, figures: FigureBook): number {
  let length = 0
  doc.descendants(({ type, text, attrs }) => {
    const words = type.name === 'figure' ? (figures.get(String(attrs.reference))?.text ?? '?') : text
    if (words) length += [...words.replace(/\s/gu, '')].length
  })
  return length
}
