import { CHECKOUT, ownAction } from './actions.ts'
import { PULL_REQUEST_WORKFLOW } from './names.ts'
import type { WorkflowDraft } from './types.ts'

/** The workflow behind that for pull requests: it may write a comment, and runs nothing that a pull request brings with it. */
export function formatCommentWorkflow(draft: WorkflowDraft): string {
  return `# Written by \`translate init --github\`. It is yours: change it as you like.
name: Comment on translations

# GitHub takes this file from the default branch, and never from a pull request. It may write a comment. So it must not
# check out or run anything that a pull request brings with it: it reads the report of the other run, and nothing else
on:
  workflow_run:
    workflows: [${PULL_REQUEST_WORKFLOW}]
    types: [completed]

permissions: {}

# For each branch one run after the other; one that waits gives way to a newer one
concurrency:
  group: translations-comment-\${{ github.event.workflow_run.head_repository.id }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: false

jobs:
  comment:
    # A run that was cancelled, or waits for approval, has no report
    if: >-
      \${{ github.event.workflow_run.event == 'pull_request' &&
      contains(fromJSON('["success", "failure"]'), github.event.workflow_run.conclusion) &&
      !github.event.repository.fork }}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      actions: read # the report of the other run
      contents: read # checkout of the default branch, for the configuration
      pull-requests: write # the comment
    steps:
      ${CHECKOUT}
      - uses: ${ownAction(draft)}
        with:
          command: guard --post
`
}
