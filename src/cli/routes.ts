import type { Translate } from '../i18n/create-translator.ts'
import { acceptCommand } from './accept-command.ts'
import { adoptCommand } from './adopt-command.ts'
import { alignCommand } from './align-command.ts'
import { checkCommand } from './check-command.ts'
import { diffCommand } from './diff-command.ts'
import { digestCommand } from './digest-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { exportCommand } from './export-command.ts'
import { guardCommand } from './guard-command.ts'
import type { Route } from './help-option.ts'
import { importCommand } from './import-command.ts'
import { initCommand } from './init-command.ts'
import { prCommand } from './pr-command.ts'
import { pullCommand } from './pull-command.ts'
import { pushCommand } from './push-command.ts'
import { reviewersCommand } from './reviewers-command.ts'
import { segmentCommand } from './segment-command.ts'
import { statusCommand } from './status-command.ts'
import { syncCommand } from './sync-command.ts'
import { updateCommand } from './update-command.ts'

/** The commands in the order of the help, each with examples. */
export function routes(t: Translate): Readonly<Record<string, Route>> {
  return {
    ...translationRoutes(t),
    ...exchangeRoutes(t),
    ...requestRoutes(t),
    ...peopleRoutes(t),
    ...otherRoutes(t),
  }
}

/** Commands for those who translate elsewhere. */
function exchangeRoutes(t: Translate): Record<string, Route> {
  return {
    export: {
      command: exportCommand(t),
      examples: [
        ['export --stale --locale ja --output exchange', t('cli:exportExample.stale')],
        ['export --format po --one-file-per-locale --output exchange', t('cli:exportExample.po')],
      ],
    },
    import: {
      command: importCommand(t),
      examples: [
        ['import --dry-run exchange/ja/posts/hello.md.xlf', t('cli:importExample.dryRun')],
        ['import --publish partial exchange/ja.po', t('cli:importExample.partial')],
      ],
    },
    push: {
      command: pushCommand(t),
      examples: [
        ['push --dry-run', t('cli:pushExample.dryRun')],
        ['push', t('cli:pushExample.all')],
        ['push posts/hello.md --locale ja', t('cli:pushExample.locale')],
      ],
    },
    pull: {
      command: pullCommand(t),
      examples: [
        ['pull --dry-run', t('cli:pullExample.dryRun')],
        ['pull', t('cli:pullExample.all')],
        ['pull --prefer crowdin posts/hello.md', t('cli:pullExample.prefer')],
      ],
    },
    sync: {
      command: syncCommand(t),
      examples: [
        ['sync --dry-run', t('cli:syncExample.dryRun')],
        ['sync', t('cli:syncExample.all')],
        ['sync --locale ja --comment', t('cli:syncExample.comment')],
      ],
    },
  }
}

/** Commands about the translations of a project. */
function translationRoutes(t: Translate): Record<string, Route> {
  return {
    status: {
      command: statusCommand(t),
      examples: [
        ['status', t('cli:statusExample.all')],
        ['status posts/hello.md --locale ja --changes', t('cli:statusExample.post')],
        ['status --at v1.0 --posts', t('cli:statusExample.history')],
        ['status --fail-on due,stale', t('cli:statusExample.ci')],
      ],
    },
    diff: {
      command: diffCommand(t),
      examples: [
        ['diff --locale ko', t('cli:diffExample.locale')],
        ['diff --source-only main feature', t('cli:diffExample.commits')],
        ['diff --source-only old.md new.md', t('cli:diffExample.files')],
        ['diff --explain posts/hello.md', t('cli:diffExample.explain')],
      ],
    },
    update: {
      command: updateCommand(t),
      examples: [
        ['update', t('cli:updateExample.all')],
        ['update --dry-run --locale ja', t('cli:updateExample.dryRun')],
        ['update --prune posts/hello.md', t('cli:updateExample.prune')],
      ],
    },
    accept: {
      command: acceptCommand(t),
      examples: [
        ['accept posts/hello.ja.md:12', t('cli:acceptExample.line')],
        ['accept posts/hello.md:30 --section --locale ja', t('cli:acceptExample.section')],
        ["accept posts/hello.ja.md --note 'still right'", t('cli:acceptExample.whole')],
        ['accept posts/hello.ja.md:12 --undo', t('cli:acceptExample.undo')],
        ['accept --from-request 12', t('cli:acceptExample.request')],
      ],
    },
    adopt: {
      command: adoptCommand(t),
      examples: [
        ['adopt', t('cli:adoptExample.all')],
        ['adopt --write --locale ko', t('cli:adoptExample.write')],
        ['adopt --check --fail-on contradicted', t('cli:adoptExample.check')],
      ],
    },
  }
}

/** Commands about pull requests. */
function requestRoutes(t: Translate): Record<string, Route> {
  return {
    pr: {
      command: prCommand(t),
      examples: [
        ['pr', t('cli:prExample.all')],
        ['pr --dry-run --locale ja', t('cli:prExample.dryRun')],
        ['pr --reopen --locale ko', t('cli:prExample.reopen')],
      ],
    },
    guard: {
      command: guardCommand(t),
      examples: [
        ['guard', t('cli:guardExample.here')],
        ['guard --github', t('cli:guardExample.ci')],
        ['guard --json > guard.json', t('cli:guardExample.save')],
        ['guard --post', t('cli:guardExample.post')],
      ],
    },
  }
}

/** Commands about who works with whom. */
function peopleRoutes(t: Translate): Record<string, Route> {
  return {
    reviewers: {
      command: reviewersCommand(t),
      examples: [
        ['reviewers --locale ko', t('cli:reviewersExample.locale')],
        ['reviewers posts/hello.md --locale ko --author ada', t('cli:reviewersExample.post')],
        ['reviewers --json --all', t('cli:reviewersExample.json')],
      ],
    },
  }
}

function otherRoutes(t: Translate): Record<string, Route> {
  return {
    check: {
      command: checkCommand(t),
      examples: [
        ['check', t('cli:checkExample.all')],
        ['check --rule link-targets --locale ja', t('cli:checkExample.rule')],
        ['check --github --severity error', t('cli:checkExample.ci')],
        ['check --sarif > check.sarif', t('cli:checkExample.sarif')],
      ],
    },
    init: {
      command: initCommand(t),
      examples: [
        ['init --dry-run', t('cli:initExample.dryRun')],
        ['init --github --crowdin', t('cli:initExample.github')],
      ],
    },
    segment: {
      command: segmentCommand(t),
      examples: [['segment posts/hello.md --json', t('cli:segmentExample.json')]],
    },
    align: {
      command: alignCommand(t),
      examples: [
        ['align posts/hello.md posts/hello.ja.md', t('cli:alignExample.files')],
        ['align posts/hello.ja.md', t('cli:alignExample.own')],
        ['align posts/hello.ja.md --uncertain', t('cli:alignExample.uncertain')],
      ],
    },
    digest: {
      command: digestCommand(t),
      examples: [
        ['digest --since 2022-08', t('cli:digestExample.month')],
        ['digest --since 2022-08-01 --until 2022-08-15 --ui-locale ja', t('cli:digestExample.days')],
        ['digest --since 2022-08 --json --offline', t('cli:digestExample.json')],
      ],
    },
    doctor: {
      command: doctorCommand(t),
      examples: [
        ['doctor', t('cli:doctorExample.all')],
        ['doctor posts/hello.md', t('cli:doctorExample.post')],
        ['doctor --github --all', t('cli:doctorExample.ci')],
      ],
    },
  }
}
