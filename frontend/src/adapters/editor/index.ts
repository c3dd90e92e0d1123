export { openEditor, type EditAction, type Format, type TextEditor } from './editor'
export type { FigureBook } from './figureNode'
export { openMarkdown } from './writing'
