import { buildCommand, type Command } from '@stricli/core'
import type { ParserName } from '../document/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'

type Options = GlobalOptions & { readonly json: boolean; readonly parser?: ParserName }

/** `translate segment FILE`. */
export function segmentCommand(t: Translate): Command<Session> {
  return buildCommand<Options, [string], Session>({
    docs: { brief: t('cli:segment.brief'), fullDescription: t('cli:segment.description') },
    parameters: {
      flags: {
        json: flag(t('cli:segment.json')),
        parser: {
          kind: 'enum',
          values: ['satteri', 'remark'],
          optional: true,
          placeholder: 'NAME',
          brief: t('cli:segment.parser'),
        },
        ...globalOptions(t),
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'FILE', brief: t('cli:segment.file') }],
      },
    },
    loader: async () => segment,
  })
}

async function segment(this: Session, options: Options, file: string): Promise<void> {
  const { segment: find } = await import('../commands/segment.ts')
  const parser = options.parser === undefined ? {} : { parser: options.parser }
  const report = await find({ file, root: rootOf(options, this), ...parser })
  if (report.document.findings.some(finding => finding.severity === 'error')) this.exitCode = 2
  if (options.json) {
    const { formatSegmentJson } = await import('../report/segment/segment-json.ts')
    this.world.stdout.write(formatSegmentJson(report, this.t))
  } else {
    const { formatSegmentText } = await import('../report/segment/segment-text.ts')
    this.world.stdout.write(
      formatSegmentText(report, { t: this.t, paint: this.paint, columns: this.world.columns }),
    )
  }
}
