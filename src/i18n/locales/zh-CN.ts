import accept from '../../../locales/zh-CN/accept.json' with { type: 'json' }
import action from '../../../locales/zh-CN/action.json' with { type: 'json' }
import adopt from '../../../locales/zh-CN/adopt.json' with { type: 'json' }
import align from '../../../locales/zh-CN/align.json' with { type: 'json' }
import alignment from '../../../locales/zh-CN/alignment.json' with { type: 'json' }
import check from '../../../locales/zh-CN/check.json' with { type: 'json' }
import cli from '../../../locales/zh-CN/cli.json' with { type: 'json' }
import config from '../../../locales/zh-CN/config.json' with { type: 'json' }
import crowdin from '../../../locales/zh-CN/crowdin.json' with { type: 'json' }
import diff from '../../../locales/zh-CN/diff.json' with { type: 'json' }
import digest from '../../../locales/zh-CN/digest.json' with { type: 'json' }
import doctor from '../../../locales/zh-CN/doctor.json' with { type: 'json' }
import document from '../../../locales/zh-CN/document.json' with { type: 'json' }
import edits from '../../../locales/zh-CN/edits.json' with { type: 'json' }
import exchange from '../../../locales/zh-CN/exchange.json' with { type: 'json' }
import explain from '../../../locales/zh-CN/explain.json' with { type: 'json' }
import files from '../../../locales/zh-CN/files.json' with { type: 'json' }
import git from '../../../locales/zh-CN/git.json' with { type: 'json' }
import github from '../../../locales/zh-CN/github.json' with { type: 'json' }
import guard from '../../../locales/zh-CN/guard.json' with { type: 'json' }
import init from '../../../locales/zh-CN/init.json' with { type: 'json' }
import ledger from '../../../locales/zh-CN/ledger.json' with { type: 'json' }
import pr from '../../../locales/zh-CN/pr.json' with { type: 'json' }
import project from '../../../locales/zh-CN/project.json' with { type: 'json' }
import push from '../../../locales/zh-CN/push.json' with { type: 'json' }
import request from '../../../locales/zh-CN/request.json' with { type: 'json' }
import reviewers from '../../../locales/zh-CN/reviewers.json' with { type: 'json' }
import segment from '../../../locales/zh-CN/segment.json' with { type: 'json' }
import status from '../../../locales/zh-CN/status.json' with { type: 'json' }
import sync from '../../../locales/zh-CN/sync.json' with { type: 'json' }
import update from '../../../locales/zh-CN/update.json' with { type: 'json' }

/** Words in `zh-CN`, by namespace. */
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
