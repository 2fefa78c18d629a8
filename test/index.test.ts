import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as source from '../src/index.ts'

const built: unknown = await import(pathToFileURL(resolve(import.meta.dirname, '../dist/index.js')).href)

describe('the library', () => {
  it('extracts and merges without any preparation', () => {
    const document = source.extract('# Hello\n\nA text.\n')
    const [heading] = document.segments
    expect(source.merge(document, new Map([[heading?.id ?? '', 'Bonjour']]))).toBe('# Bonjour\n\nA text.\n')
    expect(source.merge(document, new Map())).toBe(document.text)
  })

  it('says what kind an edit is, and why', () => {
    const { label, reasons } = source.classifyEdit({
      before: 'It is safe.',
      after: 'It is not safe.',
    })
    expect(label).toBe('substantive')
    expect(reasons).not.toEqual([])
  })

  it('is the same when it is built', () => {
    expect(Object.keys(Object(built)).sort()).toEqual(Object.keys(source).sort())
  })
})
