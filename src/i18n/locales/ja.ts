import accept from '../../../locales/ja/accept.json' with { type: 'json' }
import action from '../../../locales/ja/action.json' with { type: 'json' }
import adopt from '../../../locales/ja/adopt.json' with { type: 'json' }
import align from '../../../locales/ja/align.json' with { type: 'json' }
import alignment from '../../../locales/ja/alignment.json' with { type: 'json' }
import check from '../../../locales/ja/check.json' with { type: 'json' }
import cli from '../../../locales/ja/cli.json' with { type: 'json' }
import config from '../../../locales/ja/config.json' with { type: 'json' }
import crowdin from '../../../locales/ja/crowdin.json' with { type: 'json' }
import diff from '../../../locales/ja/diff.json' with { type: 'json' }
import digest from '../../../locales/ja/digest.json' with { type: 'json' }
import doctor from '../../../locales/ja/doctor.json' with { type: 'json' }
import document from '../../../locales/ja/document.json' with { type: 'json' }
import edits from '../../../locales/ja/edits.json' with { type: 'json' }
import exchange from '../../../locales/ja/exchange.json' with { type: 'json' }
import explain from '../../../locales/ja/explain.json' with { type: 'json' }
import files from '../../../locales/ja/files.json' with { type: 'json' }
import git from '../../../locales/ja/git.json' with { type: 'json' }
import github from '../../../locales/ja/github.json' with { type: 'json' }
import guard from '../../../locales/ja/guard.json' with { type: 'json' }
import init from '../../../locales/ja/init.json' with { type: 'json' }
import ledger from '../../../locales/ja/ledger.json' with { type: 'json' }
import pr from '../../../locales/ja/pr.json' with { type: 'json' }
import project from '../../../locales/ja/project.json' with { type: 'json' }
import push from '../../../locales/ja/push.json' with { type: 'json' }
import request from '../../../locales/ja/request.json' with { type: 'json' }
import reviewers from '../../../locales/ja/reviewers.json' with { type: 'json' }
import segment from '../../../locales/ja/segment.json' with { type: 'json' }
import status from '../../../locales/ja/status.json' with { type: 'json' }
import sync from '../../../locales/ja/sync.json' with { type: 'json' }
import update from '../../../locales/ja/update.json' with { type: 'json' }

/** Words in `ja`, by namespace. */
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
