import { CHECKOUT, ownAction } from './actions.ts'
import { minuteOf } from './minute-of.ts'
import type { WorkflowDraft } from './types.ts'

/** The workflow that writes the paragraph for the newsletter, once in a month, to the summary page of its run. */
export function formatDigestWorkflow(draft: WorkflowDraft): string {
  return `# Written by \`translate init --github\`. It is yours: change it as you like.
name: Digest of translations

# The summary page of each run has the paragraph for the newsletter of the month before
on:
  schedule:
    - cron: '${minuteOf(draft.repository)} 6 1 * *' # on the first day of each month, UTC
  workflow_dispatch:

permissions: {}

# One run after the other
concurrency:
  group: translations-digest
  cancel-in-progress: false

jobs:
  digest:
    # A fork would tell the same
    if: \${{ !github.event.repository.fork }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # checkout
      pull-requests: read # who opened them, and which look for a reviewer
    steps:
      ${CHECKOUT}
      - uses: ${ownAction(draft)}
        with:
          command: digest --since last-month
`
}
