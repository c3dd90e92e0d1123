import { Node, nodeInputRule } from '@tiptap/core'
import type { Figure } from '../markdown'
import { asWritten, markAt } from '../reference'

/** What is known of the figures in the text: asked for by its page, shown by each of them. */
export interface FigureBook {
  get: (reference: string) => Figure | undefined
  onChange: (listener: () => void) => () => void
}

/** A live figure in the text: one thing to the cursor, its value now to the eye. Enter or a click opens it. */
export function figureNode(book: FigureBook, open: (reference: string) => void) {
  return Node.create({
    name: 'figure',
    group: 'inline',
    inline: true,
    atom: true,
    marks: '_',
    addAttributes: () => ({ reference: { default: '', rendered: false } }),
    parseHTML: () => [
      {
        tag: 'span[data-reference]',
        getAttrs: (span) => ({ reference: span.getAttribute('data-reference') ?? '' }),
      },
    ],
    renderHTML: ({ node }) => {
      const reference = String(node.attrs.reference)
      return ['span', { 'data-reference': reference, class: 'figure' }, shown(book.get(reference), reference)]
    },
    renderText: ({ node }) => shown(book.get(String(node.attrs.reference)), String(node.attrs.reference)),
    addInputRules() {
      const find = /\{\{[^{}]*\}\}$/
      return [
        nodeInputRule({
          find,
          type: this.type,
          getAttributes: ([text]) => ({ reference: markAt(text, 0).reference }),
        }),
      ]
    },
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => {
          const { node } = editor.state.selection as {
            node?: { type: unknown; attrs: Record<string, unknown> }
          }
          if (node?.type !== this.type) return false
          open(String(node.attrs.reference))
          return true
        },
      }
    },
    addNodeView() {
      return ({ node }) => {
        const reference = String(node.attrs.reference)
        const dom = document.createElement('span')
        dom.setAttribute('data-reference', reference)
        const draw = () => drawFigure(dom, book.get(reference), reference)
        draw()
        dom.addEventListener('dblclick', () => open(reference))
        return { dom, destroy: book.onChange(draw), ignoreMutation: () => true }
      }
    },
  })
}

function drawFigure(dom: HTMLElement, figure: Figure | undefined, reference: string) {
  const state = figure ? (figure.text == null ? ' broken' : '') : ' unread'
  dom.className = `figure${state}`
  dom.title = figure?.source ?? ''
  const source = document.createElement('span')
  source.className = 'figure-source'
  source.textContent = figure?.source ?? ''
  dom.replaceChildren(shown(figure, reference), source)
}

const shown = (figure: Figure | undefined, reference: string) => figure?.text ?? asWritten(reference)
