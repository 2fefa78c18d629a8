import { fromXml } from 'xast-util-from-xml'
import { UserError } from '../../errors.ts'
import { readText } from '../read-text.ts'
import { checkXml } from './check-xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * The root element of an XML file. Throws a UserError `exchange:…` when it is too large or too deep, not in UTF-8 or UTF-16, has a
 * document type, or is not well formed.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = readText(bytes)
  checkEncoding(text)
  checkXml(text)
  const root = parse(text).children.find(node => node.type === 'element')
  if (root === undefined) throw new UserError('exchange:malformedXml', { line: 1, reason: '' })
  return root
}

/** A declaration that names another encoding than the bytes have was kept by a tool that did not convert. */
function checkEncoding(text: string): void {
  const [, encoding = 'UTF-8'] = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(text) ?? []
  if (!/^utf-?(?:8|16(?:le|be)?)$/i.test(encoding))
    throw new UserError('exchange:otherEncoding', { encoding })
}

function parse(text: string): ReturnType<typeof fromXml> {
  try {
    return fromXml(text)
  } catch (error) {
    throw new UserError('exchange:malformedXml', whereIn(error))
  }
}

/** The parser's own first sentence, and the line that it names. */
function whereIn(error: unknown): { line: number; reason: string } {
  if (!(error instanceof Error)) return { line: 1, reason: '' }
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1
  const reason = error.cause instanceof Error ? (error.cause.message.split('\n')[0] ?? '') : ''
  return { line, reason: reason.replace(/ \(line \d+, column \d+\)$/, '') }
}
