import { beforeAll, describe, expect, it } from 'vitest'
import { numbers } from '../../../src/check/rules/numbers.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

describe('a hundred and a thousand in words', () => {
  it.each([
    ['ar', 'هناك مئة شيء هنا.', 'هناك ألف شيء هنا.'],
    ['fa', 'اینجا صد چیز هست.', 'اینجا هزار چیز هست.'],
    ['de', 'Hier sind hundert Dinge.', 'Hier sind eintausend Dinge.'],
    ['fr', 'Il y a une centaine de choses.', 'Il y a mille choses.'],
    ['ko', '여기에 백 개가 있다.', '여기에 천 개가 있다.'],
    ['ru', 'Здесь около сотни вещей.', 'Здесь тысяча вещей.'],
  ])('are those of the source: %s', (locale, hundred, thousand) => {
    const find = (source: string, target: string) => findIn(numbers, { source, target, locale })
    expect(find('There are 100 things.', hundred)).toEqual([])
    expect(find('There are 1,000 things.', thousand)).toEqual([])
    expect(find('There are 512 things.', hundred)).toHaveLength(1)
    expect(find('There are 100 things.', thousand)).toHaveLength(1)
  })

  it('are not what begins other words, nor scales', () => {
    const find = (target: string, locale: string) =>
      findIn(numbers, { source: 'There are 100 things.', target, locale })
    expect(find('여기에 백엔드 서버가 있다.', 'ko')).toHaveLength(1)
    expect(find('Hier sind 5 hundert Dinge.', 'de')).toHaveLength(1)
  })
})
