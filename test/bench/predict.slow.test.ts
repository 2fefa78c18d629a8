import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BENCH = new URL('.', import.meta.url).pathname

describe('the script that predicts labels', () => {
  let folder: string
  const predict = (
    script: string,
    ...args: string[]
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  const predictLines = (...lines: string[]): ReturnType<typeof predict> => {
    const file = join(folder, 'labelled.jsonl')
    writeFileSync(file, lines.join('\n'))
    return predict(join(BENCH, 'predict.js'), file)
  }
  const line = (edit: object): string => JSON.stringify(edit)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'evergloss-predict-'))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('writes a label for each line, in the same order', () => {
    const { status, stdout, stderr } = predictLines(
      line({
        id: 'b',
        old: 'Bread rises in a hour.',
        new: 'Bread rises in an hour.',
        kind: 'paragraph',
        label: 'unused',
      }),
      line({ id: 'a', old: 'knead(8)', new: 'knead(9)', kind: 'code' }),
      '',
      line({ id: 'c', old: 'The oven is hot.', new: 'The oven is not hot.', kind: 'list-item' }),
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')).toEqual([
      '{"id":"b","label":"cosmetic"}',
      '{"id":"a","label":"mechanical"}',
      '{"id":"c","label":"substantive"}',
      '',
    ])
  })

  it('takes a table as its cells, and any other kind, or none, as text', () => {
    const edit = { old: 'The oven is hot.', new: 'The oven is not hot.' }
    const { stdout } = predictLines(
      ...['table', 'recipe', 7, undefined].map((kind, id) => line({ id: `${id}`, kind, ...edit })),
    )
    expect(stdout.match(/substantive/g)).toHaveLength(4)
  })

  it('says which line is bad, and predicts nothing', () => {
    const good = line({ id: 'a', old: 'Flour.', new: 'Flour!', kind: 'paragraph' })
    const notJson = predictLines(good, '{ flour')
    expect([notJson.status, notJson.stdout]).toEqual([2, ''])
    expect(notJson.stderr).toMatch(/labelled\.jsonl, line 2 is not JSON/)
    for (const bad of ['7', 'null', '{"id":"a","old":"Flour."}', '{"id":"a","old":1,"new":"Flour."}'])
      expect(predictLines(good, '', bad).stderr).toMatch(
        /line 3: expected an object whose "\w+" is a text\n$/,
      )
  })

  it('says what to do without a file', () => {
    const script = join(BENCH, 'predict.js')
    expect(predict(script)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/expected a file: node/),
    })
    const missing = predict(script, join(folder, 'nowhere.jsonl'))
    expect(missing).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/nowhere\.jsonl cannot be read \(ENOENT\)/),
    })
  })

  it('says what to do without a build', () => {
    const script = join(folder, 'test/bench/predict.js')
    for (const name of ['predict.js', 'tool.js']) cpSync(join(BENCH, name), join(folder, 'test/bench', name))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const { status, stderr } = predict(script, 'labelled.jsonl')
    expect(status).toBe(2)
    expect(stderr).toMatch(/is not there\. Run `npm run build` first\.\n$/)
  })
})
