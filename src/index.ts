import { loadParser } from './document/parsers.ts'

// Once, on import: `extract` is synchronous afterwards
await loadParser('satteri')

export { extract } from './document/extract.ts'
export { merge } from './document/merge.ts'
export { classifyEdit } from './edits/classify.ts'
export { align } from './alignment/align.ts'
export { loadParser }
export type * from './alignment/types.ts'
export type * from './document/types.ts'
export type * from './edits/types.ts'
