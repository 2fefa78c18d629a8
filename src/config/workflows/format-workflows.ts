import { formatCommentWorkflow } from './format-comment.ts'
import { formatDigestWorkflow } from './format-digest.ts'
import { formatPullRequestWorkflow } from './format-pull-request.ts'
import { formatTranslationsWorkflow } from './format-translations.ts'
import type { WorkflowDraft, WorkflowFile } from './types.ts'

/** The workflows of GitHub Actions that keep the translations of a repository up to date. The same draft gives the same bytes. */
export function formatWorkflows(draft: WorkflowDraft): WorkflowFile[] {
  return [
    { file: `${FOLDER}/translations.yml`, text: formatTranslationsWorkflow(draft) },
    { file: `${FOLDER}/translations-pull-request.yml`, text: formatPullRequestWorkflow(draft) },
    { file: `${FOLDER}/translations-comment.yml`, text: formatCommentWorkflow(draft) },
    { file: `${FOLDER}/translations-digest.yml`, text: formatDigestWorkflow(draft) },
  ]
}

const FOLDER = '.github/workflows'
