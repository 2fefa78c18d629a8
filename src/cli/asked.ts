import type { Asked } from '../report/text/command-line.ts'
import type { GlobalOptions } from './global-options.ts'

/** What was asked, so that a report can name commands for the same. */
export function askedOf({ root, config, locale = [] }: GlobalOptions, paths: readonly string[]): Asked {
  const options = [
    ...(root === undefined ? [] : ['--root', root]),
    ...(config === undefined ? [] : ['--config', config]),
    ...locale.flatMap(tag => ['--locale', tag]),
  ]
  return { paths, options }
}
