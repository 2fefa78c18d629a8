import accept from '../../../locales/ko/accept.json' with { type: 'json' }
import action from '../../../locales/ko/action.json' with { type: 'json' }
import adopt from '../../../locales/ko/adopt.json' with { type: 'json' }
import align from '../../../locales/ko/align.json' with { type: 'json' }
import alignment from '../../../locales/ko/alignment.json' with { type: 'json' }
import check from '../../../locales/ko/check.json' with { type: 'json' }
import cli from '../../../locales/ko/cli.json' with { type: 'json' }
import config from '../../../locales/ko/config.json' with { type: 'json' }
import crowdin from '../../../locales/ko/crowdin.json' with { type: 'json' }
import diff from '../../../locales/ko/diff.json' with { type: 'json' }
import digest from '../../../locales/ko/digest.json' with { type: 'json' }
import doctor from '../../../locales/ko/doctor.json' with { type: 'json' }
import document from '../../../locales/ko/document.json' with { type: 'json' }
import edits from '../../../locales/ko/edits.json' with { type: 'json' }
import exchange from '../../../locales/ko/exchange.json' with { type: 'json' }
import explain from '../../../locales/ko/explain.json' with { type: 'json' }
import files from '../../../locales/ko/files.json' with { type: 'json' }
import git from '../../../locales/ko/git.json' with { type: 'json' }
import github from '../../../locales/ko/github.json' with { type: 'json' }
import guard from '../../../locales/ko/guard.json' with { type: 'json' }
import init from '../../../locales/ko/init.json' with { type: 'json' }
import ledger from '../../../locales/ko/ledger.json' with { type: 'json' }
import pr from '../../../locales/ko/pr.json' with { type: 'json' }
import project from '../../../locales/ko/project.json' with { type: 'json' }
import push from '../../../locales/ko/push.json' with { type: 'json' }
import request from '../../../locales/ko/request.json' with { type: 'json' }
import reviewers from '../../../locales/ko/reviewers.json' with { type: 'json' }
import segment from '../../../locales/ko/segment.json' with { type: 'json' }
import status from '../../../locales/ko/status.json' with { type: 'json' }
import sync from '../../../locales/ko/sync.json' with { type: 'json' }
import update from '../../../locales/ko/update.json' with { type: 'json' }

/** Words in `ko`, by namespace. */
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
