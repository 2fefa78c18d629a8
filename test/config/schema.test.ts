import { Ajv2020 } from 'ajv/dist/2020.js'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configJsonSchema } from '../../src/config/schema.ts'

const committed = join(resolve(import.meta.dirname, '../..'), 'src/config/translate.schema.json')

describe('the JSON schema of the configuration', () => {
  it('is committed as it is emitted', async () => {
    await expect(`${JSON.stringify(configJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(committed)
  })

  it('documents every setting', () => {
    const text = JSON.stringify(configJsonSchema())
    const settings = [
      'source_locale',
      'locales',
      'exclude',
      'basis_field',
      'translatable',
      'shared',
      'parser',
      'math',
      'directives',
      'templates',
      'code_text',
      'source',
      'target',
      'languages',
      'directory',
      'adopt',
    ]
    const undocumented = settings.filter(
      name => !new RegExp(`"${name}":\\{[^{}]*"description":"[^"]{10}`).test(text),
    )
    expect(undocumented).toEqual([])
  })

  it('takes what is right and refuses what is wrong', () => {
    const validate = new Ajv2020().compile(configJsonSchema())
    const right = { source: 'a/{path}', target: 'a/{locale}/{path}', locales: ['ja'], parser: 'remark' }
    expect(validate({ $schema: 'x', source_locale: 'en', content: [right] })).toBe(true)
    for (const wrong of [
      {},
      { content: [] },
      { content: [{ ...right, colour: 1 }] },
      { content: [{ ...right, math: 1 }] },
    ]) {
      expect(validate(wrong)).toBe(false)
    }
  })
})
