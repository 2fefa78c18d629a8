/**
 * Arguments of a `git log` that reads all commits of the heads on its standard input, children before parents, with the files that each changed, a merge seen from
 * its first parent; trees alone are compared. `-z` separates.
 */
export function treeLog(format: string): string[] {
  return [
    'log',
    '--topo-order',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--root',
    '--diff-merges=first-parent',
    '--encoding=UTF-8',
    `--format=${format}`,
    '--stdin',
  ]
}
