import { expect, it } from 'vitest'
import { openObjects } from '../../src/git/objects.ts'
import { openRepository } from '../../src/git/repository.ts'
import { createRepository } from '../support/repository.ts'

const files = { 'a.md': 'one\n', 'sub/lines.md': 'x\n\ny missing\nabc blob 3\n' }

it('answers 100,000 questions without holding anything up', async () => {
  await using repository = await createRepository({ files })
  await repository.git('gc', '-q')
  const objects = openObjects(await openRepository(repository.root))
  const infos = await objects.info(
    Array.from({ length: 100_000 }, (_, n) => (n % 100 ? 'HEAD:a.md' : `HEAD:${n}.md`)),
  )
  expect(infos.filter(info => info.found)).toHaveLength(99_000)
  expect(infos[0]).toEqual({ found: false, why: 'missing' })
  let bytes = 0
  const oid = await repository.git('rev-parse', 'HEAD:sub/lines.md')
  await objects.read(
    Array.from({ length: 20_000 }, () => oid),
    (_, content) => (bytes += content.length),
  )
  expect(bytes).toBe(20_000 * Buffer.byteLength(files['sub/lines.md']))
  await objects.close()
})
