/**
 * The condition of a job for runs of that branch alone, in GitHub's language of expressions, for a plain text of YAML. The branch stands there by its name, since
 * a scheduled run does not always know which one is the default branch.
 */
export function branchCondition(branch: string): string {
  // No name of a branch has a blank or a colon, so nothing in it ends a plain text of YAML
  return `github.ref == 'refs/heads/${branch.replaceAll("'", "''")}'`
}
