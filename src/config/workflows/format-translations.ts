import { CHECKOUT_NEWEST, ownAction } from './actions.ts'
import { branchCondition } from './branch-condition.ts'
import { branchFilter } from './branch-filter.ts'
import { minuteOf } from './minute-of.ts'
import type { WorkflowDraft } from './types.ts'

/** The workflow that runs on each merge and each day: texts to and from Crowdin where it is used, then pull requests. */
export function formatTranslationsWorkflow(draft: WorkflowDraft): string {
  const { branch, repository, crowdin } = draft
  return `# Written by \`translate init --github\`. It is yours: change it as you like.
name: Translations

on:
  push:
    branches: [${branchFilter(branch)}]
  schedule:
    - cron: '${minuteOf(repository)} 4 * * *' # each day, UTC
  workflow_dispatch:

permissions: {}

# One run after the other; a run that has begun is never stopped half-way
concurrency:
  group: translations
  cancel-in-progress: false

jobs:
  translations:
    # A fork has neither the secrets nor the translators. Whoever starts this by hand may choose another branch, and its
    # texts are not those to translate
    if: \${{ !github.event.repository.fork && ${branchCondition(branch)} }}
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # commits on the branches of translations
      issues: write # issues for what has to be translated
      pull-requests: write # opens them and asks for reviews
    steps:
      ${CHECKOUT_NEWEST}
      - uses: ${ownAction(draft)}
        with:
${crowdin ? WITH_CROWDIN : WITHOUT}`
}

const WITH_CROWDIN = `          command: |
            sync
            pr
          crowdin-token: \${{ secrets.CROWDIN_PERSONAL_TOKEN }}
          crowdin-project: \${{ vars.CROWDIN_PROJECT_ID }}
`

const WITHOUT = '          command: pr\n'
