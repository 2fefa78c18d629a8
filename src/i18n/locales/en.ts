import accept from '../../../locales/en/accept.json' with { type: 'json' }
import action from '../../../locales/en/action.json' with { type: 'json' }
import adopt from '../../../locales/en/adopt.json' with { type: 'json' }
import align from '../../../locales/en/align.json' with { type: 'json' }
import alignment from '../../../locales/en/alignment.json' with { type: 'json' }
import check from '../../../locales/en/check.json' with { type: 'json' }
import cli from '../../../locales/en/cli.json' with { type: 'json' }
import config from '../../../locales/en/config.json' with { type: 'json' }
import crowdin from '../../../locales/en/crowdin.json' with { type: 'json' }
import diff from '../../../locales/en/diff.json' with { type: 'json' }
import digest from '../../../locales/en/digest.json' with { type: 'json' }
import doctor from '../../../locales/en/doctor.json' with { type: 'json' }
import document from '../../../locales/en/document.json' with { type: 'json' }
import edits from '../../../locales/en/edits.json' with { type: 'json' }
import exchange from '../../../locales/en/exchange.json' with { type: 'json' }
import explain from '../../../locales/en/explain.json' with { type: 'json' }
import files from '../../../locales/en/files.json' with { type: 'json' }
import git from '../../../locales/en/git.json' with { type: 'json' }
import github from '../../../locales/en/github.json' with { type: 'json' }
import guard from '../../../locales/en/guard.json' with { type: 'json' }
import init from '../../../locales/en/init.json' with { type: 'json' }
import ledger from '../../../locales/en/ledger.json' with { type: 'json' }
import pr from '../../../locales/en/pr.json' with { type: 'json' }
import project from '../../../locales/en/project.json' with { type: 'json' }
import push from '../../../locales/en/push.json' with { type: 'json' }
import request from '../../../locales/en/request.json' with { type: 'json' }
import reviewers from '../../../locales/en/reviewers.json' with { type: 'json' }
import segment from '../../../locales/en/segment.json' with { type: 'json' }
import status from '../../../locales/en/status.json' with { type: 'json' }
import sync from '../../../locales/en/sync.json' with { type: 'json' }
import update from '../../../locales/en/update.json' with { type: 'json' }

/** Words in `en`, by namespace. */
export const resources = {
  accept,
  action,
  adopt,
  align,
  alignment,
  check,
  cli,
  config,
  crowdin,
  diff,
  digest,
  doctor,
  document,
  edits,
  exchange,
  explain,
  files,
  git,
  github,
  guard,
  init,
  ledger,
  pr,
  project,
  push,
  request,
  reviewers,
  segment,
  status,
  sync,
  update,
}
