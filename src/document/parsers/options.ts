import type { ExtractOptions } from '../types.ts'

/** What a parser needs to know; no more than this ever reaches one. */
export type ParseOptions = Pick<ExtractOptions, 'format' | 'parser' | 'math' | 'directives' | 'templates'>
