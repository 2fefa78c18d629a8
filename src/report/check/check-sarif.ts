import { createHash } from 'node:crypto'
import type { Words } from '../words.ts'
import type { CheckFinding, CheckPlace, CheckReport } from './check-report.ts'
import { messageWords } from './check-words.ts'

/**
 * The report as SARIF 2.1.0 for code scanning, indented, ending in a line end. Columns are UTF-16 units. A source of another
 * commit has no place in the files of now and is named in words.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatCheckSarif(report: CheckReport, t: Words): string {
  const { tool, rules, findings, problems, commit } = report
  const run = {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        rules: rules.map(({ id, severity }) => ({
          id,
          shortDescription: { text: t(`check:title.${id}`) },
          defaultConfiguration: { level: severity },
        })),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: problems.map(({ code, params, severity, path, line }) => ({
          level: severity,
          message: { text: t(code, params) },
          ...(path === undefined
            ? {}
            : { locations: [locationOf(path, line === undefined ? {} : { startLine: line })] }),
        })),
      },
    ],
    originalUriBaseIds: { [ROOT]: { description: { text: t('check:root') } } },
    columnKind: 'utf16CodeUnits',
    properties: { commit },
    results: results(findings, { t, ids: rules.map(({ id }) => id) }),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const ROOT = 'SRCROOT'

function results(
  findings: readonly CheckFinding[],
  { t, ids }: { readonly t: Words; readonly ids: readonly string[] },
): object[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const { rule, severity, target, source } = finding
    const print = fingerprint(finding)
    const nth = seen.get(print) ?? 0
    seen.set(print, nth + 1)
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: severity,
      message: { text: messageWords(finding, t) },
      locations: [placeLocation(target)],
      ...(source === null || source.commit !== null ? {} : { relatedLocations: [placeLocation(source)] }),
      partialFingerprints: { 'evergloss/v1': `${print}:${nth}` },
    }
  })
}

/** The same while the text around it moves. */
function fingerprint({ rule, message, target }: CheckFinding): string {
  const parts = [rule, message.code, target.path, target.text, JSON.stringify(message.params)]
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}

function placeLocation({ path, range, line, column, endLine, endColumn }: CheckPlace): object {
  return locationOf(path, {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: range.start,
    charLength: range.end - range.start,
  })
}

function locationOf(path: string, region: Readonly<Record<string, number>>): object {
  const uri = path.split('/').map(encodePiece).join('/')
  const isPlaced = Object.keys(region).length > 0
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: ROOT }, ...(isPlaced ? { region } : {}) } }
}

/** Paths that are not UTF-8 have lone surrogates. */
function encodePiece(piece: string): string {
  return encodeURIComponent(piece.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
}
