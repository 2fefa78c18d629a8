import { CHECKOUT, ownAction, UPLOAD } from './actions.ts'
import { branchFilter } from './branch-filter.ts'
import { PULL_REQUEST_WORKFLOW } from './names.ts'
import type { WorkflowDraft } from './types.ts'

/** The workflow that looks at each pull request, of a fork, too: it may read the repository and nothing else. */
export function formatPullRequestWorkflow(draft: WorkflowDraft): string {
  return `# Written by \`translate init --github\`. It is yours: change it as you like.
name: ${PULL_REQUEST_WORKFLOW}

# Runs for pull requests from forks, too, without secrets and with a token that may only read
on:
  pull_request:
    branches: [${branchFilter(draft.branch)}]

permissions: {}

# For each pull request one run after the other; one that waits gives way to a newer one
concurrency:
  group: translations-pull-request-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  guard:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # checkout
    steps:
      ${CHECKOUT}
      - id: guard
        uses: ${ownAction(draft)}
        with:
          command: guard
      # For translations-comment.yml, also when guard found an error
      - if: \${{ !cancelled() && steps.guard.outputs.report != '' }}
        uses: ${UPLOAD}
        with:
          name: translations-guard
          path: \${{ steps.guard.outputs.report }}
          if-no-files-found: ignore
          overwrite: true # when the job runs again
          retention-days: 7

  check:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # checkout
    steps:
      ${CHECKOUT}
      - uses: ${ownAction(draft)}
        with:
          command: |
            check --changed
            status --changed
`
}
