import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blobOid } from '../../src/git/blob-oid.ts'
import { openObjects } from '../../src/git/objects.ts'
import { openRepository } from '../../src/git/repository.ts'
import { parseReplies, type Reply } from '../../src/git/replies.ts'
import type { ObjectReader } from '../../src/git/types.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

afterEach(() => vi.unstubAllEnvs())

async function withObjects<T>(
  repository: TestRepository,
  use: (objects: ObjectReader) => Promise<T>,
): Promise<T> {
  const objects = openObjects(await openRepository(repository.root))
  try {
    return await use(objects)
  } finally {
    await objects.close()
  }
}

async function readAll(objects: ObjectReader, oids: readonly string[]): Promise<string[]> {
  const texts: string[] = []
  await objects.read(oids, (oid, bytes) => texts.push(`${oids.indexOf(oid)} ${bytes.toString('utf8')}`))
  return texts
}

const files = { 'a.md': 'one\n', 'empty.md': '', 'sub/lines.md': 'x\n\ny missing\nabc blob 3\n' }

/** Everything an object reader must do, whichever git answers. */
async function exercise(repository: TestRepository): Promise<void> {
  await withObjects(repository, async objects => {
    const names = [
      'HEAD:a.md',
      'HEAD:empty.md',
      'HEAD:sub/lines.md',
      'HEAD:nowhere.md',
      'HEAD',
      'HEAD:sub',
      'HEAD:a.md',
    ]
    const infos = await objects.info(names)
    expect(infos.map(info => (info.found ? `${info.type} ${info.size > 0}` : info.why))).toEqual([
      'blob true',
      'blob false',
      'blob true',
      'missing',
      'commit true',
      'tree true',
      'blob true',
    ])
    const oids = infos.slice(0, 3).flatMap(info => (info.found ? [info.oid] : []))
    expect(await readAll(objects, oids)).toEqual(['0 one\n', '1 ', `2 ${files['sub/lines.md']}`])
    expect(await objects.info([])).toEqual([])
    expect(await readAll(objects, [])).toEqual([])
  })
}

describe('openObjects', () => {
  it('answers about names and reads bytes', async () => {
    await using repository = await createRepository({ files })
    await exercise(repository)
  })

  it('does the same in a SHA-256 repository', async () => {
    await using repository = await createRepository({ files, objectFormat: 'sha256' })
    await exercise(repository)
  })

  it('does the same with a git before 2.36', async () => {
    await using repository = await createRepository({ files })
    const bin = await mkdtemp(join(tmpdir(), 'evergloss-bin-'))
    await writeFile(join(bin, 'git'), oldGit(process.env['PATH'] ?? ''))
    await chmod(join(bin, 'git'), 0o755)
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
    await exercise(repository)
    await rm(bin, { recursive: true })
  })

  it('reads a large object whole', async () => {
    const large = Buffer.alloc(5_000_000, 'line\n')
    await using repository = await createRepository({ files: { 'large.md': large } })
    await withObjects(repository, async objects => {
      const oid = await repository.git('rev-parse', 'HEAD:large.md')
      await objects.read([oid, oid], (name, bytes) => expect(blobOid(bytes, name)).toBe(oid))
    })
  })

  it('takes questions at the same time one after another', async () => {
    await using repository = await createRepository({ files })
    await withObjects(repository, async objects => {
      const oid = await repository.git('rev-parse', 'HEAD:a.md')
      const [infos, texts, more] = await Promise.all([
        objects.info(['HEAD:a.md']),
        readAll(objects, [oid]),
        objects.info(['HEAD:b.md']),
      ])
      expect(infos).toMatchObject([{ oid }])
      expect(texts).toEqual(['0 one\n'])
      expect(more).toEqual([{ found: false, why: 'missing' }])
    })
  })

  it('goes on after the receiver threw', async () => {
    await using repository = await createRepository({ files })
    await withObjects(repository, async objects => {
      const oid = await repository.git('rev-parse', 'HEAD:a.md')
      const failing = objects.read([oid, oid, oid], () => {
        throw new RangeError('enough')
      })
      await expect(failing).rejects.toThrow('enough')
      expect(await readAll(objects, [oid])).toEqual(['0 one\n'])
    })
  })

  it('names an object that is gone and goes on', async () => {
    await using repository = await createRepository({ files })
    const gone = '0123456789012345678901234567890123456789'
    await withObjects(repository, async objects => {
      const params = { object: gone, root: repository.root, command: 'git fsck' }
      expect(await userErrorOf(objects.read([gone], () => {}))).toEqual({ code: 'git:missingObject', params })
      expect(await objects.info([gone])).toEqual([{ found: false, why: 'missing' }])
    })
  })

  it('lets no name smuggle a second request in', async () => {
    await using repository = await createRepository({ files })
    await withObjects(repository, async objects => {
      await expect(objects.info(['HEAD\ncontents HEAD'])).rejects.toThrow(TypeError)
      expect(await objects.info(['HEAD:a.md'])).toMatchObject([{ found: true }])
    })
  })

  it('says why git ended, and does not wait for ever', async () => {
    await using repository = await createRepository({ files })
    const opened = await openRepository(repository.root)
    await mkdir(join(repository.root, 'gone'))
    const objects = openObjects({ ...opened, root: join(repository.root, 'gone') })
    await writeFile(join(repository.root, '.git/HEAD'), 'nonsense')
    const { code, params } = await userErrorOf(openObjects(opened).info(['HEAD']))
    expect(code).toBe('git:failed')
    expect(params['details']).toMatch(/not a git repository/)
    await objects.close()
  })
})

describe('parseReplies', () => {
  const replies: readonly [string, string | null][] = [
    ['abc missing', null],
    [`${'a'.repeat(40)} blob 4`, 'a\nb\n'],
    [`${'b'.repeat(64)} tree 0`, ''],
    ['dead ambiguous', null],
    [`${'c'.repeat(40)} commit 11`, 'abc missing'],
  ]
  const output = Buffer.from(
    replies.map(([header, body]) => `${header}\n${body === null ? '' : `${body}\n`}`).join(''),
  )

  it('gives the same replies however the output is cut', () => {
    const cuts = fc.array(fc.nat({ max: output.length }))
    fc.assert(
      fc.property(cuts, places => {
        const found: Reply[] = []
        const push = parseReplies(true, reply => found.push(reply))
        const ends = [...places, output.length].sort((a, b) => a - b)
        ends.forEach((end, index) => push(output.subarray(ends[index - 1] ?? 0, end)))
        expect(found.map(reply => reply.bytes.toString())).toEqual(replies.map(([, body]) => body ?? ''))
        expect(found.map(({ info }) => (info.found ? info.type : info.why))).toEqual([
          'missing',
          'blob',
          'tree',
          'ambiguous',
          'commit',
        ])
      }),
    )
  })
})

/** A git that refuses `--batch-command` in the words of one that does not know it. */
function oldGit(path: string): string {
  return `#!/bin/sh
for word; do
  if [ "$word" = --batch-command ]; then
    echo 'error: unknown option \`batch-command'"'" >&2
    echo 'usage: git cat-file (-t [--allow-unknown-type]| -s [--allow-unknown-type]| -e | -p | <type> | --textconv | --filters) [--path=<path>] <object>' >&2
    exit 129
  fi
done
PATH='${path}' exec git "$@"
`
}
